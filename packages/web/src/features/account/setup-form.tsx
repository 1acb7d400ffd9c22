import { type Language, routes, SetupSchema } from '@anklang/domain';
import { Button, Fieldset, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { meQuery } from '../../lib/session/index.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useForm } from '../../ui/use-form.ts';
import { Door } from './door.tsx';
import { setupQuery } from './setup-query.ts';

type Values = { name: string; email: string; password: string; workspaceName: string; code: string };

/** The first visit: the owner and the first workspace, in one step. */
export function Setup() {
  const { t } = useTranslation('workspaces');
  const language = useLanguage();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const codeNeeded = useQuery(setupQuery).data?.codeNeeded ?? false;
  const setUp = useMutation({
    mutationFn: (values: Values) => callApi(routes.setUp, { body: bodyOf(values, language) }),
    onSuccess: async (me) => {
      queryClient.setQueryData(meQuery.queryKey, me);
      queryClient.removeQueries(setupQuery);
      await navigate({ to: '/', replace: true });
    },
  });
  const form = useForm<Values>({
    initial: { name: '', email: '', password: '', workspaceName: '', code: '' },
    schema: codeNeeded ? SetupSchema.omit({ language: true }).required() : SetupSchema.omit({ language: true }),
    onSubmit: (values) => setUp.mutate(values),
  });
  return (
    <Door title={t('setup.title')} lead={t('setup.lead')}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          {codeNeeded && (
            <TextInput
              label={t('setup.code')}
              description={t('setup.codeHint')}
              autoComplete="one-time-code"
              {...form.text('code')}
            />
          )}
          <Fieldset legend={t('setup.you')} variant="unstyled" styles={legend}>
            <Stack gap="sm">
              <TextInput label={t('fields.name')} autoComplete="name" {...form.text('name')} />
              <TextInput label={t('fields.email')} type="email" autoComplete="username" {...form.text('email')} />
              <PasswordInput
                label={t('fields.password')}
                description={t('fields.passwordHint')}
                autoComplete="new-password"
                {...form.text('password')}
              />
            </Stack>
          </Fieldset>
          <Fieldset legend={t('setup.workspace')} variant="unstyled" styles={legend}>
            <TextInput
              label={t('fields.workspaceName')}
              description={t('fields.workspaceNameHint')}
              autoComplete="organization"
              {...form.text('workspaceName')}
            />
          </Fieldset>
          {setUp.error && <ProblemAlert error={setUp.error} />}
          <Button type="submit" loading={setUp.isPending} fullWidth size="md">
            {t('setup.submit')}
          </Button>
        </Stack>
      </form>
    </Door>
  );
}

/** Heads two or more fields, so it outranks their labels. */
const legend = { legend: { fontSize: '1.0625rem', fontWeight: 640, marginBottom: 6 } };

function bodyOf({ code, ...values }: Values, language: Language) {
  return { ...values, language, ...(code.trim() === '' ? {} : { code: code.trim() }) };
}
