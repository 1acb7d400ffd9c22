import { type Language, routes, WorkspaceChangeSchema } from '@anklang/domain';
import { Button, Group, Paper, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { meQuery, useMembership } from '../../lib/session/index.ts';
import { notifyDone } from '../../ui/notify.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useForm } from '../../ui/use-form.ts';
import { CurrencySelect } from './currency-select.tsx';

type Values = { name: string; language: Language; currency: string };

export function General() {
  const { t } = useTranslation(['workspaces', 'shell']);
  const format = useFormat();
  const { workspace } = useMembership();
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: (body: Values) => callApi(routes.changeWorkspace, { params: { workspaceId: workspace.id }, body }),
    onSuccess: async () => {
      await queryClient.refetchQueries(meQuery);
      notifyDone(t('shell:saved'));
    },
  });
  const form = useForm<Values>({
    initial: { name: workspace.name, language: workspace.language, currency: workspace.currency },
    schema: WorkspaceChangeSchema.required(),
    onSubmit: (values) => change.mutate(values),
  });
  return (
    <>
      <PageHeader title={t('workspaces:general.title')} lead={t('workspaces:general.lead')} />
      <Paper p="lg" maw={620}>
        <form onSubmit={form.submit} noValidate>
          <Stack>
            {change.error && <ProblemAlert error={change.error} />}
            <TextInput
              label={t('workspaces:fields.workspaceName')}
              description={t('workspaces:fields.workspaceNameHint')}
              {...form.text('name')}
            />
            <Select
              label={t('workspaces:newWorkspace.language')}
              allowDeselect={false}
              value={form.values.language}
              onChange={(value) => form.set('language', value === 'en' ? 'en' : 'de')}
              data={[
                { value: 'de', label: t('workspaces:languages.de') },
                { value: 'en', label: t('workspaces:languages.en') },
              ]}
            />
            <CurrencySelect
              value={form.values.currency}
              error={form.errorOf('currency')}
              onChange={(code) => form.set('currency', code)}
            />
            <Group justify="space-between">
              <Button type="submit" loading={change.isPending}>
                {t('shell:save')}
              </Button>
              <Text fz="sm" c="dimmed">
                {t('workspaces:general.changedAt', { date: format.date(workspace.createdAt) })}
              </Text>
            </Group>
          </Stack>
        </form>
      </Paper>
    </>
  );
}
