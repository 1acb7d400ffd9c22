import { type PathFile, routes } from '@anklang/domain';
import { Button, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { callApi, usePaged } from '../../../lib/api/index.ts';
import { useFormat, useMoney } from '../../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { PagedList } from '../../../ui/paged-list.tsx';
import { TableFrame } from '../../../ui/table-frame.tsx';
import { useAction } from '../../../ui/use-action.ts';
import { useConfirm } from '../../../ui/use-confirm.tsx';
import { interactionsKey } from '../../ways/index.ts';
import { pathFilesKey } from '../interaction-queries.ts';

/** Files of counted paths; the section is there only while there are some. */
export function PathFileTable() {
  const { t } = useTranslation('interactions');
  const workspaceId = useWorkspaceId();
  const mayRemove = useMay('interaction.remove');
  const files = usePaged(pathFilesKey(workspaceId), ({ cursor, signal }) =>
    callApi(routes.listPathFiles, { params: { workspaceId }, query: { cursor }, signal }),
  );
  if (files.items ? files.items.length === 0 : !files.error) return null;
  const numbers = ['paths', 'conversions', 'value', 'nulls'] as const;

  return (
    <section aria-labelledby="path-files-title">
      <Title order={2} id="path-files-title">
        {t('pathFiles.title')}
      </Title>
      <Text c="dimmed" mb="sm" maw="var(--text-width)">
        {t('pathFiles.lead')}
      </Text>
      <PagedList list={files}>
        {(items) => (
          <TableFrame label={t('pathFiles.title')} minWidth={820}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('pathFiles.name')}</Table.Th>
                <Table.Th scope="col">{t('imports.importedAt')}</Table.Th>
                {numbers.map((key) => (
                  <Table.Th key={key} scope="col" ta="right">
                    {t(`pathFiles.${key}`)}
                  </Table.Th>
                ))}
                {mayRemove && <Table.Td />}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((file) => (
                <PathFileRow key={file.id} file={file} mayRemove={mayRemove} />
              ))}
            </Table.Tbody>
          </TableFrame>
        )}
      </PagedList>
    </section>
  );
}

function PathFileRow({ file, mayRemove }: { file: PathFile; mayRemove: boolean }) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const money = useMoney();
  const workspaceId = useWorkspaceId();
  const confirm = useConfirm();
  const remove = useAction({
    run: ({ id }: PathFile) => callApi(routes.removePathFile, { params: { workspaceId, pathFileId: id } }),
    refresh: interactionsKey(workspaceId),
    said: ({ name }) => t('pathFiles.removed', { name }),
  });
  const ask = () =>
    confirm({
      title: t('pathFiles.removeTitle', { name: file.name }),
      text: t('pathFiles.removeText', { count: file.paths, formatted: format.number(file.paths) }),
      verb: t('pathFiles.removeVerb'),
      onConfirm: () => remove.mutate(file),
    });

  return (
    <Table.Tr>
      <Table.Th scope="row" fw={520} style={{ overflowWrap: 'anywhere', minWidth: 140 }}>
        {file.name}
      </Table.Th>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{format.instant(file.importedAt)}</Table.Td>
      <Table.Td ta="right">{format.number(file.paths)}</Table.Td>
      <Table.Td ta="right">{format.number(file.conversions)}</Table.Td>
      <Table.Td ta="right">{money.write(file.value, 2)}</Table.Td>
      <Table.Td ta="right">{format.number(file.nulls)}</Table.Td>
      {mayRemove && (
        <Table.Td ta="right">
          <Button
            variant="subtle"
            size="compact-sm"
            color="var(--danger)"
            loading={remove.isPending}
            onClick={ask}
            aria-label={t('pathFiles.removeFor', { name: file.name })}
          >
            {t('pathFiles.remove')}
          </Button>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
