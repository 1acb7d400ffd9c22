import { type Language, NewWorkspaceSchema, routes } from '@anklang/domain';
import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { meQuery } from '../../lib/session/index.ts';
import { notifyDone } from '../../ui/notify.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useForm } from '../../ui/use-form.ts';

export function NewWorkspaceForm(props: { onAdded: (workspaceId: string) => void }) {
  const { t } = useTranslation('workspaces');
  const language = useLanguage();
  const queryClient = useQueryClient();
  const add = useMutation({
    mutationFn: (body: { name: string; language: Language }) => callApi(routes.addWorkspace, { body }),
    onSuccess: async (workspace) => {
      await queryClient.refetchQueries(meQuery);
      notifyDone(t('newWorkspace.added', { name: workspace.name }));
      props.onAdded(workspace.id);
    },
  });
  const form = useForm<{ name: string; language: Language }>({
    initial: { name: '', language },
    schema: NewWorkspaceSchema,
    onSubmit: (values) => add.mutate(values),
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        {add.error && <ProblemAlert error={add.error} />}
        <TextInput
          label={t('fields.workspaceName')}
          description={t('fields.workspaceNameHint')}
          data-autofocus
          {...form.text('name')}
        />
        <Select
          label={t('newWorkspace.language')}
          allowDeselect={false}
          value={form.values.language}
          onChange={(value) => form.set('language', value === 'en' ? 'en' : 'de')}
          data={[
            { value: 'de', label: t('languages.de') },
            { value: 'en', label: t('languages.en') },
          ]}
        />
        <Button type="submit" loading={add.isPending}>
          {t('newWorkspace.submit')}
        </Button>
      </Stack>
    </form>
  );
}
