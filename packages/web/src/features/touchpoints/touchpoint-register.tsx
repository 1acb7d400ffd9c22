import { Button, Group, NativeSelect, Paper, ScrollArea, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { departmentsOf, registerOf } from './touchpoint-queries.ts';

const here = '/w/$workspaceId/touchpoints';
const withoutDepartment = 'none';

/** The register: every touchpoint known, found by name and department. */
export function TouchpointRegister() {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const mayImport = useMay('survey.import');
  const { search = '', department } = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const register = useInfiniteQuery({ ...registerOf(workspaceId, search), placeholderData: keepPreviousData });
  const departments = useQuery(departmentsOf(workspaceId));
  const nameOf = (id: string | null) => departments.data?.find((entry) => entry.id === id)?.name ?? '';
  const find = useDebouncedCallback((text: string) => {
    void navigate({ search: (now) => ({ ...now, search: text || undefined }), replace: true });
  }, 250);

  return (
    <>
      <PageHeader title={t('register.title')} lead={t('register.lead')} />
      <Group mb="md" gap="md" align="flex-end">
        <TextInput
          label={t('register.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          defaultValue={search}
          onChange={(event) => find(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('register.department')}
          value={department ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value || undefined;
            void navigate({ search: (now) => ({ ...now, department: chosen }), replace: true });
          }}
          data={[
            { value: '', label: t('register.departmentAll') },
            { value: withoutDepartment, label: t('register.departmentNone') },
            ...(departments.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Group>
      <Loaded query={register}>
        {({ pages }) => {
          const all = pages.flatMap((page) => page.items);
          const shown = all.filter(
            (entry) => !department || entry.departmentId === (department === withoutDepartment ? null : department),
          );
          if (all.length === 0 && search === '')
            return (
              <EmptyState
                title={t('register.none')}
                actions={
                  mayImport && (
                    <ButtonLink to="/w/$workspaceId/surveys/import" params={{ workspaceId }}>
                      {t('empty.action')}
                    </ButtonLink>
                  )
                }
              >
                {t('register.noneText')}
              </EmptyState>
            );
          return (
            <Stack gap="sm">
              <Text role="status" fz="sm" c="dimmed">
                {shown.length === 0 ? t('register.noMatch') : t('register.count', { count: shown.length })}
              </Text>
              {shown.length > 0 && (
                <Paper>
                  <ScrollArea viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('register.title') }}>
                    <Table miw={560} aria-label={t('register.title')} verticalSpacing="sm" highlightOnHover>
                      <Table.Thead>
                        <Table.Tr>
                          <Table.Th scope="col">{t('touchpoint.name')}</Table.Th>
                          <Table.Th scope="col">{t('register.department')}</Table.Th>
                          <Table.Th scope="col">{t('register.foundIn')}</Table.Th>
                          <Table.Th scope="col">{t('register.changed')}</Table.Th>
                        </Table.Tr>
                      </Table.Thead>
                      <Table.Tbody>
                        {shown.map((entry) => (
                          <Table.Tr key={entry.id}>
                            <Table.Th scope="row">
                              <TextLink
                                to="/w/$workspaceId/touchpoints/$touchpointId"
                                params={{ workspaceId, touchpointId: entry.id }}
                              >
                                {entry.name}
                              </TextLink>
                              {entry.name !== entry.key && (
                                <Text fz="xs" c="dimmed" fw={400}>
                                  {entry.key}
                                </Text>
                              )}
                            </Table.Th>
                            <Table.Td>{nameOf(entry.departmentId)}</Table.Td>
                            <Table.Td>{t(`register.found.${entry.foundIn}`)}</Table.Td>
                            <Table.Td>{format.date(entry.changedAt)}</Table.Td>
                          </Table.Tr>
                        ))}
                      </Table.Tbody>
                    </Table>
                  </ScrollArea>
                </Paper>
              )}
              {register.hasNextPage && (
                <Group>
                  <Button
                    variant="default"
                    onClick={() => void register.fetchNextPage()}
                    loading={register.isFetchingNextPage}
                  >
                    {t('register.more')}
                  </Button>
                </Group>
              )}
            </Stack>
          );
        }}
      </Loaded>
    </>
  );
}
