import { type Department, NewDepartmentSchema, routes } from '@anklang/domain';
import { Button, Group, Stack, Table, TextInput } from '@mantine/core';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { useForm } from '../../ui/use-form.ts';
import { useDepartments } from './use-departments.ts';

export function Departments() {
  const { t } = useTranslation('workspaces');
  const departments = useDepartments();
  return (
    <>
      <PageHeader title={t('departments.title')} lead={t('departments.lead')} />
      <Stack maw={760} gap="lg">
        <AddDepartment />
        <PagedList
          list={departments}
          empty={
            <EmptyState icon={<IconBuildingCommunity size={32} />} title={t('departments.emptyTitle')}>
              {t('departments.emptyText')}
            </EmptyState>
          }
        >
          {(items) => <DepartmentTable departments={items} />}
        </PagedList>
      </Stack>
    </>
  );
}

function AddDepartment() {
  const { t } = useTranslation('workspaces');
  const workspaceId = useWorkspaceId();
  const add = useAction({
    run: (body: { name: string }) => callApi(routes.addDepartment, { params: { workspaceId }, body }),
    refresh: ['departments', workspaceId],
    said: ({ name }) => t('departments.added', { name }),
  });
  const form = useForm({
    initial: { name: '' },
    schema: NewDepartmentSchema,
    onSubmit: (values) => add.mutate(values, { onSuccess: () => form.reset() }),
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Group align="flex-end" gap="xs">
        <TextInput label={t('departments.name')} flex="1 1 220px" {...form.text('name')} />
        <Button type="submit" loading={add.isPending}>
          {t('departments.add')}
        </Button>
      </Group>
    </form>
  );
}

function DepartmentTable(props: { departments: Department[] }) {
  const { t } = useTranslation('workspaces');
  const workspaceId = useWorkspaceId();
  const confirm = useConfirm();
  const remove = useAction({
    run: ({ id }: Department) => callApi(routes.removeDepartment, { params: { workspaceId, departmentId: id } }),
    refresh: ['departments', workspaceId],
    said: ({ name }) => t('departments.removed', { name }),
  });
  const ask = (department: Department) =>
    confirm({
      title: t('departments.removeTitle', { name: department.name }),
      text: t('departments.removeText'),
      verb: t('departments.remove'),
      onConfirm: () => remove.mutate(department),
    });
  return (
    <TableFrame label={t('departments.title')} minWidth={280}>
      <Table.Tbody>
        {props.departments.map((department) => (
          <Table.Tr key={department.id}>
            <Table.Th fw={500}>{department.name}</Table.Th>
            <Table.Td ta="right">
              <Button
                variant="subtle"
                size="compact-sm"
                color="var(--danger)"
                onClick={() => ask(department)}
                aria-label={t('departments.removeFor', { name: department.name })}
              >
                {t('departments.remove')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}
