import { type ApiKey, routes } from '@anklang/domain';
import { Button, Code, Table, Text } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi, usePaged } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { NewApiKeyDialog } from './new-api-key-dialog.tsx';

export function ApiKeys() {
  const { t } = useTranslation('workspaces');
  const workspaceId = useWorkspaceId();
  const [adding, setAdding] = useState(false);
  const keys = usePaged(['apiKeys', workspaceId], ({ cursor, signal }) =>
    callApi(routes.listApiKeys, { params: { workspaceId }, query: { cursor }, signal }),
  );
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      {t('apiKeys.add')}
    </Button>
  );
  const isEmpty = keys.items?.length === 0;
  return (
    <>
      <PageHeader title={t('apiKeys.title')} lead={t('apiKeys.lead')} actions={!isEmpty && add} />
      <PagedList
        list={keys}
        empty={
          <EmptyState icon={<IconKey size={32} />} title={t('apiKeys.emptyTitle')} actions={add}>
            {t('apiKeys.emptyText')}
          </EmptyState>
        }
      >
        {(items) => <ApiKeyTable keys={items} />}
      </PagedList>
      {adding && <NewApiKeyDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function ApiKeyTable(props: { keys: ApiKey[] }) {
  const { t } = useTranslation('workspaces');
  return (
    <TableFrame label={t('apiKeys.title')} minWidth={760}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('apiKeys.purpose')}</Table.Th>
          <Table.Th>{t('apiKeys.start')}</Table.Th>
          <Table.Th>{t('apiKeys.scopes')}</Table.Th>
          <Table.Th>{t('apiKeys.expires')}</Table.Th>
          <Table.Th>{t('apiKeys.lastUsed')}</Table.Th>
          <Table.Th ta="right">{t('apiKeys.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.keys.map((key) => (
          <ApiKeyRow key={key.id} apiKey={key} />
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}

function ApiKeyRow({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation('workspaces');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const confirm = useConfirm();
  const end = useAction({
    run: ({ id }: ApiKey) => callApi(routes.removeApiKey, { params: { workspaceId, apiKeyId: id } }),
    refresh: ['apiKeys', workspaceId],
    said: ({ name }) => t('apiKeys.removed', { name }),
  });
  const ask = () =>
    confirm({
      title: t('apiKeys.removeTitle', { name: apiKey.name }),
      text: t('apiKeys.removeText'),
      verb: t('apiKeys.remove'),
      onConfirm: () => end.mutate(apiKey),
    });
  const isOver = Date.parse(apiKey.expiresAt) < Date.now();
  return (
    <Table.Tr>
      <Table.Th fw={520}>{apiKey.name}</Table.Th>
      <Table.Td>
        <Code>{apiKey.start}…</Code>
      </Table.Td>
      <Table.Td>
        <Text fz="sm" maw="36ch">
          {format.list(apiKey.scopes.map((scope) => t(`permissions.${scope}`)))}
        </Text>
      </Table.Td>
      <Table.Td>
        {isOver ? (
          <Text c="var(--danger)">{t('apiKeys.expired', { date: format.date(apiKey.expiresAt) })}</Text>
        ) : (
          format.date(apiKey.expiresAt)
        )}
      </Table.Td>
      <Table.Td>{apiKey.lastUsedAt ? format.instant(apiKey.lastUsedAt) : t('apiKeys.never')}</Table.Td>
      <Table.Td ta="right">
        <Button
          variant="subtle"
          size="compact-sm"
          color="var(--danger)"
          onClick={ask}
          aria-label={t('apiKeys.removeFor', { name: apiKey.name })}
        >
          {t('apiKeys.remove')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
