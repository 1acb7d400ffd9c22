import { type ChangeSet, type FieldKey, routes } from '@anklang/domain';
import { Button, Table, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { useFieldWords } from '../touchpoints/fields/index.ts';
import { useUndo } from './use-undo.ts';

const namedFields = 3;

function changeSetsOf(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', 'changeSets'],
    queryFn: async ({ signal }) => (await callApi(routes.listChangeSets, { params: { workspaceId }, signal })).items,
  });
}

/** The last changes of many touchpoints at once, each to be taken back. */
export function ChangeSets() {
  const { t } = useTranslation(['requests', 'touchpoints']);
  const workspaceId = useWorkspaceId();
  const changeSets = useQuery(changeSetsOf(workspaceId));
  const undo = useUndo();

  return (
    <>
      <PageHeader
        title={t('changes.title')}
        lead={t('changes.lead')}
        crumbs={[{ label: t('touchpoints:register.title'), to: `/w/${workspaceId}/touchpoints` }]}
      />
      {undo.isError && <ProblemAlert error={undo.error} />}
      <Loaded query={changeSets}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState
              icon={<IconHistory size={36} />}
              title={t('changes.none')}
              actions={
                <ButtonLink to="/w/$workspaceId/touchpoints" params={{ workspaceId }}>
                  {t('changes.toRegister')}
                </ButtonLink>
              }
            >
              {t('changes.noneText')}
            </EmptyState>
          ) : (
            <TableFrame label={t('changes.table')} minWidth={720}>
              <Table.Thead>
                <Table.Tr>
                  {(['at', 'kind', 'touchpoints', 'fields', 'by', 'undo'] as const).map((column) => (
                    <Table.Th key={column} scope="col">
                      {t(`changes.column.${column}`)}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {found.map((changeSet) => (
                  <Row
                    key={changeSet.id}
                    changeSet={changeSet}
                    isUndoing={undo.isPending && undo.variables === changeSet.id}
                    onUndo={() => undo.mutate(changeSet.id)}
                  />
                ))}
              </Table.Tbody>
            </TableFrame>
          )
        }
      </Loaded>
    </>
  );
}

type RowProps = { changeSet: ChangeSet; isUndoing: boolean; onUndo: () => void };

function Row({ changeSet, isUndoing, onUndo }: RowProps) {
  const { t } = useTranslation(['requests', 'shell']);
  const format = useFormat();
  const confirm = useConfirm();
  const { kind, touchpoints, fields, at, by, undoneAt, mayUndo } = changeSet;
  const said = { kind: t(`changes.kind.${kind}`), at: format.instant(at) };

  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {said.at}
      </Table.Th>
      <Table.Td>{said.kind}</Table.Td>
      <Table.Td ta="right">{format.number(touchpoints)}</Table.Td>
      <Table.Td>
        <Fields fields={fields} />
      </Table.Td>
      <Table.Td>{by}</Table.Td>
      <Table.Td>
        {undoneAt !== null && (
          <Text fz="sm" c="dimmed">
            {t('changes.undone', { at: format.instant(undoneAt) })}
          </Text>
        )}
        {mayUndo && (
          <Button
            variant="default"
            size="compact-sm"
            loading={isUndoing}
            aria-label={t('changes.undoOf', said)}
            onClick={() =>
              confirm({
                title: t('changes.confirmTitle'),
                text: t('changes.confirmText'),
                verb: t('changes.confirm'),
                onConfirm: onUndo,
              })
            }
          >
            {t('changes.undo')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function Fields({ fields }: { fields: readonly FieldKey[] }) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const { nameOf } = useFieldWords();
  const more = fields.length - namedFields;
  const named = fields.slice(0, namedFields).map(nameOf).join(', ');
  return (
    <>
      {named}
      {more > 0 && ` ${t('changes.moreFields', { count: more, formatted: format.number(more) })}`}
    </>
  );
}
