import type { LinkGraphRow } from '@anklang/domain';
import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { sayDuration } from '../ways/index.ts';
import { keyOf } from './lay-out-links.ts';
import { useTroubles } from './use-say-link.ts';

const columns = ['from', 'to', 'verdict', 'level', 'customers', 'wait', 'declaredWait', 'trouble'] as const;
const numbers: readonly string[] = ['customers', 'wait', 'declaredWait'];

export function LinkTable({ rows }: { rows: readonly LinkGraphRow[] }) {
  const { t } = useTranslation('linkGraph');
  return (
    <TableFrame label={t('title')} minWidth={920}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column} ta={numbers.includes(column) ? 'right' : 'left'}>
              {t(`column.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <LinkTableRow key={keyOf(row)} row={row} />
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}

function LinkTableRow({ row }: { row: LinkGraphRow }) {
  const { t } = useTranslation('linkGraph');
  const language = useLanguage();
  const format = useFormat();
  const troubles = useTroubles()(row);
  const { seen, declared, verdict } = row;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <End end={row.from} />
      </Table.Th>
      <Table.Td>
        <End end={row.to} />
      </Table.Td>
      <Table.Td title={t(`verdictHint.${verdict}`)}>{t(`verdict.${verdict}`)}</Table.Td>
      <Table.Td>
        {declared?.level ? <LevelMark level={declared.level} label={t(`level.${declared.level}`)} /> : t('level.none')}
      </Table.Td>
      <Table.Td ta="right">
        {seen ? `${format.number(seen.customers)} (${format.share(seen.customerShare, 1)})` : '–'}
      </Table.Td>
      <Table.Td ta="right">{seen ? sayDuration(seen.medianSeconds, { language, width: 'short' }) : '–'}</Table.Td>
      <Table.Td ta="right">
        {declared?.waitMinutes == null ? '–' : t('minutes', { count: declared.waitMinutes })}
      </Table.Td>
      <Table.Td>
        <Text fz="sm" maw="36ch">
          {troubles.length === 0 ? '–' : format.list(troubles)}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}

function End({ end }: { end: LinkGraphRow['from'] }) {
  const workspaceId = useWorkspaceId();
  return (
    <>
      <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ workspaceId, touchpointId: end.id }}>
        {end.name}
      </TextLink>
      {end.department && (
        <Text fz="xs" c="dimmed">
          {end.department}
        </Text>
      )}
    </>
  );
}
