import type { BrandFitRow } from '@anklang/domain';
import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { TableFrame } from '../../../ui/table-frame.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useFitWords } from '../use-fit-words.ts';
import { FitMark } from '../verdict-mark.tsx';

/** The worst first, each with the way to its judgement. */
export function FitTable({ rows }: { rows: readonly BrandFitRow[] }) {
  const { t } = useTranslation('brandFit');
  if (rows.length === 0) return <Text>{t('overview.nothing')}</Text>;

  return (
    <TableFrame label={t('overview.table')} minWidth={780} stacks>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('overview.touchpoint')}</Table.Th>
          <Table.Th scope="col">{t('overview.fit')}</Table.Th>
          <Table.Th scope="col">{t('overview.rules')}</Table.Th>
          <Table.Th scope="col">{t('overview.brand')}</Table.Th>
          <Table.Th scope="col">{t('overview.judged')}</Table.Th>
          <Table.Th scope="col">{t('overview.yours')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}

function Row({ row }: { row: BrandFitRow }) {
  const { t } = useTranslation('brandFit');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const mayJudge = useMay('judgement.write');
  const say = useFitWords();
  const { touchpoint, touchpointId, brand, fit, isJudged, outdated } = row;
  const to = { to: '/w/$workspaceId/touchpoints/$touchpointId', params: { workspaceId, touchpointId } } as const;

  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} miw={150} style={{ overflowWrap: 'break-word' }}>
        <TextLink {...to} hash="brand-fit">
          {touchpoint}
        </TextLink>
      </Table.Th>
      <Table.Td>
        <FitMark fit={fit} />
      </Table.Td>
      <Table.Td>{say(fit)}</Table.Td>
      <Table.Td data-head={t('overview.brand')}>{brand}</Table.Td>
      <Table.Td data-head={t('overview.judged')}>
        {format.number(fit.judges)}
        {outdated > 0 && (
          <Text span fz="sm" c="dimmed">
            {' · '}
            {t('overview.outdated', { count: outdated, formatted: format.number(outdated) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td data-head={isJudged ? t('overview.yours') : undefined}>
        {isJudged ? (
          t('overview.judgedByYou')
        ) : mayJudge ? (
          <TextLink {...to} hash="brand-fit" aria-label={t('overview.toJudgeOf', { touchpoint, brand })}>
            {t('overview.toJudge')}
          </TextLink>
        ) : (
          '–'
        )}
      </Table.Td>
    </Table.Tr>
  );
}
