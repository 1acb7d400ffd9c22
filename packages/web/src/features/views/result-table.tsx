import type { ComparedTouchpoint, Estimate, SeenSide, ShownViews } from '@anklang/domain';
import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { TableFrame } from '../../ui/table-frame.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Compared, Drawn, DrawnRow } from './prepare-result.ts';

type Props = {
  result: ShownViews;
  rows: readonly DrawnRow[];
  compared: Compared;
  writeGap: (gap: Estimate) => string;
};

/** The same numbers as the chart, with how many people are behind them. */
export function ResultTable({ result, rows, compared, writeGap }: Props) {
  const { t } = useTranslation('views');
  const workspaceId = useWorkspaceId();
  const byId = new Map(result.touchpoints.map((one) => [one.id, one]));
  return (
    <TableFrame label={t(`chart.${compared}`)} minWidth={640}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('table.touchpoint')}</Table.Th>
          <Table.Th scope="col">{t('table.staff')}</Table.Th>
          <Table.Th scope="col">{t('table.customers')}</Table.Th>
          {compared !== 'rank' && <Table.Th scope="col">{t('table.gap')}</Table.Th>}
          <Table.Th scope="col">{t('table.verdict')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => {
          const { id, name, staff, customer, gap } = row;
          const of = byId.get(id)!;
          return (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={600}>
                <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ workspaceId, touchpointId: id }}>
                  {name}
                </TextLink>
              </Table.Th>
              <Side drawn={staff} of={of.staff} compared={compared} />
              <Side drawn={customer} of={of.customer} compared={compared} />
              {compared !== 'rank' && <Table.Td>{gap ? writeGap(gap) : '–'}</Table.Td>}
              <Table.Td>{sayVerdict(of, compared, t)}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </TableFrame>
  );
}

function sayVerdict(
  { verdict, mood }: ComparedTouchpoint,
  compared: Compared,
  t: ReturnType<typeof useTranslation<'views'>>['t'],
): string {
  return compared === 'level' ? t(`mood.${mood ?? 'none'}`) : t(`verdict.${verdict ?? 'none'}`);
}

function Side({ drawn, of, compared }: { drawn: Drawn | null; of: SeenSide; compared: Compared }) {
  const { t } = useTranslation('views');
  const format = useFormat();
  const people = compared === 'level' ? of.levelPeople : of.people;
  return (
    <Table.Td>
      {drawn?.text ?? t(compared === 'rank' ? 'chart.notAsked' : 'chart.notEnough')}
      {drawn && people !== null && (
        <Text fz="xs" c="dimmed">
          {t('table.people', { count: people, formatted: format.number(people) })}
        </Text>
      )}
    </Table.Td>
  );
}
