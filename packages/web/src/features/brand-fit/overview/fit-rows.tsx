import type { BrandFitRow } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import type { BrandFitSearch } from './brand-fit-search.ts';
import { FitTable } from './fit-table.tsx';
import { UnjudgedTable } from './unjudged-table.tsx';

type Props = { rows: readonly BrandFitRow[]; search: BrandFitSearch; waiting: number };

/** What somebody judged, row by row; what nobody did, in one line that leads there. */
export function FitRows({ rows, search: { brand, show }, waiting }: Props) {
  const judged = rows.filter(({ fit }) => fit.judges > 0);
  if (show === 'unjudged') return <UnjudgedTable rows={rows.filter(({ fit }) => fit.judges === 0)} />;
  const hasWaiting = waiting > 0 && (show === undefined || show === 'open');

  return (
    <>
      {(judged.length > 0 || !hasWaiting) && <FitTable rows={judged} />}
      {hasWaiting && <Waiting count={waiting} brand={brand} />}
    </>
  );
}

function Waiting({ count, brand }: { count: number; brand: string | undefined }) {
  const { t } = useTranslation('brandFit');
  const format = useFormat();
  const workspaceId = useWorkspaceId();

  return (
    <Text>
      {t('overview.waiting', { count, formatted: format.number(count) })}{' '}
      <TextLink to="/w/$workspaceId/brand-fit" params={{ workspaceId }} search={{ brand, show: 'unjudged' }}>
        {t('overview.toWaiting')}
      </TextLink>
    </Text>
  );
}
