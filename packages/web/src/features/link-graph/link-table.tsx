import type { LinkGraphRow } from '@anklang/domain';
import { Button, Center, Table, Text } from '@mantine/core';
import { useState } from 'react';
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

/** As many as one reads; the file has all of them. */
const perPage = 50;

export function LinkTable({ rows }: { rows: readonly LinkGraphRow[] }) {
  const { t } = useTranslation('linkGraph');
  const [shown, setShown] = useState(perPage);
  return (
    <>
      <TableFrame label={t('title')} minWidth={920} stacks>
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
          {rows.slice(0, shown).map((row) => (
            <LinkTableRow key={keyOf(row)} row={row} />
          ))}
        </Table.Tbody>
      </TableFrame>
      {shown < rows.length && (
        <Center>
          <Button variant="default" onClick={() => setShown(shown + perPage)}>
            {t('moreRows', { count: rows.length - shown })}
          </Button>
        </Center>
      )}
    </>
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
      <Table.Td data-head={t('column.to')}>
        <End end={row.to} />
      </Table.Td>
      <Table.Td title={t(`verdictHint.${verdict}`)}>{t(`verdict.${verdict}`)}</Table.Td>
      <Table.Td data-head={t('column.level')}>
        {declared?.level ? <LevelMark level={declared.level} label={t(`level.${declared.level}`)} /> : t('level.none')}
      </Table.Td>
      <Table.Td ta="right" data-head={t('column.customers')}>
        {seen ? `${format.number(seen.customers)} (${format.share(seen.customerShare, 1)})` : '–'}
      </Table.Td>
      <Table.Td ta="right" data-head={t('column.wait')}>
        {seen ? sayDuration(seen.medianSeconds, { language, width: 'short' }) : '–'}
      </Table.Td>
      <Table.Td ta="right" data-head={t('column.declaredWait')}>
        {declared?.waitMinutes == null ? '–' : sayDuration(declared.waitMinutes * 60, { language, width: 'short' })}
      </Table.Td>
      <Table.Td data-head={t('column.trouble')}>
        <Text component="span" display="inline-block" fz="sm" maw="36ch">
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
