import type { LikelyDuplicate } from '@anklang/domain';
import { Button, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { duplicatesOf } from './merge-queries.ts';

/** Touchpoints that are probably registered twice, the surest first. */
export function DuplicatesView() {
  const { t } = useTranslation(['merge', 'touchpoints']);
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const mayMerge = useMay('touchpoint.manage');
  const duplicates = useQuery(duplicatesOf(workspaceId));
  const [pair, setPair] = useState<LikelyDuplicate | null>(null);

  return (
    <>
      <PageHeader
        title={t('duplicates.title')}
        lead={t('duplicates.lead')}
        crumbs={[{ label: t('touchpoints:register.title'), to: `/w/${workspaceId}/touchpoints` }]}
      />
      <Loaded query={duplicates}>
        {({ items, count }) =>
          count === 0 ? (
            <EmptyState title={t('duplicates.none')}>{t('duplicates.noneText')}</EmptyState>
          ) : (
            <Stack gap="sm">
              <Text role="status" fz="sm" c="dimmed">
                {t('duplicates.count', { count, formatted: format.number(count) })}
                {count > items.length && ` ${t('duplicates.first', { formatted: format.number(items.length) })}`}
              </Text>
              <Pairs pairs={items} onCompare={mayMerge ? setPair : null} />
            </Stack>
          )
        }
      </Loaded>
      {pair && <MergeDialog kept={pair.one} otherId={pair.other.id} onClose={() => setPair(null)} />}
    </>
  );
}

type PairsProps = { pairs: readonly LikelyDuplicate[]; onCompare: ((pair: LikelyDuplicate) => void) | null };

function Pairs({ pairs, onCompare }: PairsProps) {
  const { t } = useTranslation('merge');
  const format = useFormat();

  return (
    <TableFrame label={t('duplicates.title')} minWidth={820}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('duplicates.column.one')}</Table.Th>
          <Table.Th scope="col">{t('duplicates.column.other')}</Table.Th>
          <Table.Th scope="col">{t('duplicates.column.reason')}</Table.Th>
          {onCompare && <Table.Th scope="col">{t('duplicates.column.action')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {pairs.map((pair) => (
          <Table.Tr key={`${pair.one.id} ${pair.other.id}`}>
            <Touchpoint of={pair.one} />
            <Touchpoint of={pair.other} />
            <Table.Td>{t(`duplicates.reason.${pair.reason}`, { share: format.share(pair.likeness) })}</Table.Td>
            {onCompare && (
              <Table.Td>
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => onCompare(pair)}
                  aria-label={t('duplicates.compareOf', { one: pair.one.name, other: pair.other.name })}
                >
                  {t('duplicates.compare')}
                </Button>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}

function Touchpoint({ of }: { of: LikelyDuplicate['one'] }) {
  const { t } = useTranslation('merge');
  const workspaceId = useWorkspaceId();

  return (
    <Table.Td style={{ overflowWrap: 'anywhere' }}>
      <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ workspaceId, touchpointId: of.id }}>
        {of.name}
      </TextLink>
      <Text fz="xs" c="dimmed">
        {t('duplicates.key', { key: of.key })}
      </Text>
    </Table.Td>
  );
}
