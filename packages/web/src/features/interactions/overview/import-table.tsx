import { type InteractionImport, routes } from '@anklang/domain';
import { Button, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { callApi, usePaged } from '../../../lib/api/index.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { PagedList } from '../../../ui/paged-list.tsx';
import { TableFrame } from '../../../ui/table-frame.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useAction } from '../../../ui/use-action.ts';
import { useConfirm } from '../../../ui/use-confirm.tsx';
import { interactionsKey } from '../../ways/index.ts';
import { importsKey } from '../interaction-queries.ts';
import { sayPeriod } from '../say-period.ts';

/** The files that were imported, newest first; each can be taken back. */
export function ImportTable() {
  const { t } = useTranslation('interactions');
  const workspaceId = useWorkspaceId();
  const mayRemove = useMay('interaction.remove');
  const imports = usePaged([...importsKey(workspaceId), 'list'], ({ cursor, signal }) =>
    callApi(routes.listInteractionImports, { params: { workspaceId }, query: { cursor }, signal }),
  );

  return (
    <section aria-labelledby="imports-title">
      <Title order={2} id="imports-title" mb="sm">
        {t('imports.title')}
      </Title>
      <PagedList list={imports} empty={<Text c="dimmed">{t('imports.none')}</Text>}>
        {(items) => (
          <TableFrame label={t('imports.title')} minWidth={860}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('imports.file')}</Table.Th>
                <Table.Th scope="col">{t('imports.importedAt')}</Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('imports.interactions')}
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('imports.customers')}
                </Table.Th>
                <Table.Th scope="col">{t('imports.period')}</Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('imports.rejected')}
                </Table.Th>
                {mayRemove && <Table.Td />}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((entry) => (
                <ImportRow key={entry.id} entry={entry} mayRemove={mayRemove} />
              ))}
            </Table.Tbody>
          </TableFrame>
        )}
      </PagedList>
    </section>
  );
}

function ImportRow({ entry, mayRemove }: { entry: InteractionImport; mayRemove: boolean }) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const confirm = useConfirm();
  const remove = useAction({
    run: ({ id }: InteractionImport) =>
      callApi(routes.removeInteractionImport, { params: { workspaceId, importId: id } }),
    refresh: interactionsKey(workspaceId),
    said: ({ fileName }) => t('imports.removed', { name: fileName }),
  });
  const ask = () =>
    confirm({
      title: t('imports.removeTitle', { name: entry.fileName }),
      text: t('imports.removeText', { count: entry.interactions, formatted: format.number(entry.interactions) }),
      verb: t('imports.removeVerb'),
      onConfirm: () => remove.mutate(entry),
    });

  return (
    <Table.Tr>
      <Table.Th scope="row" fw={520} style={{ overflowWrap: 'anywhere', minWidth: 180 }}>
        <TextLink
          to="/w/$workspaceId/interactions/imports/$importId"
          params={{ workspaceId, importId: entry.id }}
          fz="inherit"
        >
          {entry.fileName}
        </TextLink>
      </Table.Th>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{format.instant(entry.importedAt)}</Table.Td>
      <Table.Td ta="right">{format.number(entry.interactions)}</Table.Td>
      <Table.Td ta="right">{format.number(entry.customers)}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{sayPeriod(t, format, entry)}</Table.Td>
      <Table.Td ta="right">{format.number(entry.rejectedCount)}</Table.Td>
      {mayRemove && (
        <Table.Td ta="right">
          <Button
            variant="subtle"
            size="compact-sm"
            color="var(--danger)"
            loading={remove.isPending}
            onClick={ask}
            aria-label={t('imports.removeFor', { name: entry.fileName })}
          >
            {t('imports.remove')}
          </Button>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
