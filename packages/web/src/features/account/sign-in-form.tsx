import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ApiProblem } from '../../lib/api/index.ts';
import { meQuery } from '../../lib/session/index.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useForm } from '../../ui/use-form.ts';
import { signIn } from './auth.ts';
import { Door } from './door.tsx';

const SignInSchema = z.object({ email: z.email(), password: z.string().min(1) });

export function SignIn() {
  const { t } = useTranslation('workspaces');
  const { from } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const enter = useMutation({
    mutationFn: signIn,
    onSuccess: async () => {
      queryClient.removeQueries(meQuery);
      await navigate({ href: from ?? '/', replace: true });
    },
  });
  const form = useForm({
    initial: { email: '', password: '' },
    schema: SignInSchema,
    onSubmit: (values) => enter.mutate(values),
  });
  return (
    <Door title={t('signIn.title')} lead={from ? t('signIn.ended') : t('signIn.lead')}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          {enter.error && <ProblemAlert error={asSignInProblem(enter.error, t('signIn.failed'))} />}
          <TextInput label={t('fields.email')} type="email" autoComplete="username" autoFocus {...form.text('email')} />
          <PasswordInput label={t('fields.password')} autoComplete="current-password" {...form.text('password')} />
          <Button type="submit" loading={enter.isPending} fullWidth size="md">
            {t('signIn.submit')}
          </Button>
          <Text fz="sm" c="dimmed">
            {t('signIn.forgotten')}
          </Text>
        </Stack>
      </form>
    </Door>
  );
}

/** Whatever the reason for a 401 here is, the person can only try again. */
function asSignInProblem(error: unknown, sentence: string): unknown {
  if (!(error instanceof ApiProblem) || error.status !== 401) return error;
  return new ApiProblem({ code: 'sign_in_failed', status: 401, requestId: error.requestId, sentence });
}
