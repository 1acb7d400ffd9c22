import type { Opportunities } from '@anklang/domain';
import { NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { entriesOf } from '../touchpoints/index.ts';
import { GapTable } from './gap-table.tsx';
import { OpportunityCard } from './opportunity-card.tsx';

type Gaps = Opportunities['gaps'];
type Props = { gaps: Gaps; product: string | undefined; onProduct: (product: string | undefined) => void };

/** Phases and segments without a good touchpoint. */
export function GapsCard({ gaps, product, onProduct }: Props) {
  const { t } = useTranslation('opportunities');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const hasPhases = gaps.phases.length > 0;
  const finding = useFinding(gaps);

  return (
    <OpportunityCard
      id="gaps-title"
      title={t('gaps.title')}
      lead={t('gaps.lead')}
      finding={hasPhases ? finding : null}
      none={
        <>
          {t('gaps.noPhases')}{' '}
          <TextLink to="/w/$workspaceId/surroundings/$kind" params={{ workspaceId, kind: 'phase' }}>
            {t('gaps.addPhases')}
          </TextLink>
        </>
      }
      actions={<ProductChoice product={product} onProduct={onProduct} />}
    >
      {hasPhases && <GapTable gaps={gaps} />}
      {hasPhases && gaps.segments.length === 0 && (
        <Text fz="sm" c="dimmed">
          {t('gaps.noSegments')}{' '}
          <TextLink to="/w/$workspaceId/surroundings/$kind" params={{ workspaceId, kind: 'segment' }}>
            {t('gaps.addSegments')}
          </TextLink>
        </Text>
      )}
      {gaps.segments.length > 0 && gaps.cells.some(({ forAll }) => forAll > 0) && (
        <Text fz="sm" c="dimmed">
          {t('gaps.forAll')}
        </Text>
      )}
      {hasPhases && gaps.withoutPhase > 0 && (
        <Text fz="sm" c="dimmed">
          {t('gaps.withoutPhase', { count: gaps.withoutPhase, formatted: format.number(gaps.withoutPhase) })}
        </Text>
      )}
    </OpportunityCard>
  );
}

/** How many places lack a good one; the column of everybody counts only where there are no segments. */
function useFinding({ cells, segments }: Gaps): string {
  const { t } = useTranslation('opportunities');
  const format = useFormat();
  const counted = cells.filter(({ segmentId }) => (segmentId === null) === (segments.length === 0));
  const lacking = counted.filter(({ state }) => state === 'empty' || state === 'weak').length;
  if (lacking > 0) return t('gaps.finding', { count: lacking, formatted: format.number(lacking) });
  return t(counted.every(({ state }) => state === 'good') ? 'gaps.findingNone' : 'gaps.findingUnknown');
}

function ProductChoice({ product, onProduct }: Omit<Props, 'gaps'>) {
  const { t } = useTranslation('opportunities');
  const products = useQuery(entriesOf(useWorkspaceId(), 'product')).data ?? [];
  if (products.length === 0) return null;

  return (
    <NativeSelect
      aria-label={t('gaps.product')}
      value={product ?? ''}
      onChange={({ currentTarget }) => onProduct(currentTarget.value || undefined)}
      data={[
        { value: '', label: `${t('gaps.product')}: ${t('all')}` },
        ...products.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
