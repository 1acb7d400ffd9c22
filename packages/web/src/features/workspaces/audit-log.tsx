import { type AuditEntry, routes } from '@anklang/domain';
import { Button, Table, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi, usePaged } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { changesBetween } from './audit-changes.ts';
import { AuditDetails } from './audit-details.tsx';

const route = getRouteApi('/w/$workspaceId/settings/audit-log');

export function AuditLog() {
  const { t } = useTranslation('workspaces');
  const { workspaceId } = route.useParams();
  const { action } = route.useSearch();
  const navigate = route.useNavigate();
  const entries = usePaged(['auditLog', workspaceId, action], ({ cursor, signal }) =>
    callApi(routes.listAuditEntries, { params: { workspaceId }, query: { cursor, action }, signal }),
  );
  const showAll = (
    <Button variant="default" onClick={() => void navigate({ search: {} })}>
      {t('auditLog.showAll')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('auditLog.title')} lead={t('auditLog.lead')} actions={action && showAll} />
      <PagedList
        list={entries}
        empty={
          <EmptyState icon={<IconHistory size={32} />} title={t('auditLog.emptyTitle')} actions={action && showAll}>
            {action ? t('auditLog.emptyFiltered') : t('auditLog.emptyText')}
          </EmptyState>
        }
      >
        {(items) => (
          <TableFrame label={t('auditLog.title')} minWidth={760} stacks>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('auditLog.at')}</Table.Th>
                <Table.Th>{t('auditLog.actor')}</Table.Th>
                <Table.Th>{t('auditLog.action')}</Table.Th>
                <Table.Th>{t('auditLog.target')}</Table.Th>
                <Table.Th ta="right">{t('auditLog.details')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </Table.Tbody>
          </TableFrame>
        )}
      </PagedList>
    </>
  );
}

function Entry({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('workspaces');
  const format = useFormat();
  const navigate = route.useNavigate();
  const [open, setOpen] = useState(false);
  const actions: Record<string, string> = t('auditLog.actions', { returnObjects: true });
  const changes = changesBetween(entry.before, entry.after);
  const detailsId = `audit-${entry.id}`;
  return (
    <>
      <Table.Tr>
        <Table.Td style={{ whiteSpace: 'nowrap' }}>{format.instant(entry.at)}</Table.Td>
        <Table.Td>
          {entry.actor.kind === 'system' ? t('auditLog.system') : entry.actor.name}
          {entry.actor.kind === 'apiKey' && (
            <Text fz="xs" c="dimmed">
              {t('auditLog.apiKey')}
            </Text>
          )}
        </Table.Td>
        <Table.Td>
          <Button
            variant="transparent"
            size="compact-sm"
            px={0}
            title={t('auditLog.filter')}
            onClick={() => void navigate({ search: { action: entry.action } })}
          >
            {actions[entry.action] ?? entry.action}
          </Button>
        </Table.Td>
        <Table.Td>{entry.target.name}</Table.Td>
        <Table.Td ta="right">
          {changes.length > 0 ? (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => setOpen((was) => !was)}
              aria-expanded={open}
              aria-controls={open ? detailsId : undefined}
              aria-label={t('auditLog.show', { count: changes.length, target: entry.target.name })}
            >
              {t('auditLog.fields', { count: changes.length })} {open ? '▴' : '▾'}
            </Button>
          ) : (
            <Text fz="sm" c="dimmed">
              {t('auditLog.noDetails')}
            </Text>
          )}
        </Table.Td>
      </Table.Tr>
      {open && (
        <Table.Tr id={detailsId} bg="var(--sunken)">
          <Table.Td colSpan={5}>
            <AuditDetails entry={entry} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
