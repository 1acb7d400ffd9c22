import { type Language, MeChangeSchema, SetupSchema } from '@anklang/domain';
import { Button, Group, Paper, PasswordInput, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ApiProblem } from '../../lib/api/index.ts';
import { useMe } from '../../lib/session/index.ts';
import { notifyDone } from '../../ui/notify.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { useForm } from '../../ui/use-form.ts';
import { changePassword } from './auth.ts';
import { useChangeMe } from './use-change-me.ts';
import { useSignOut } from './use-sign-out.ts';

export function Account() {
  const { t } = useTranslation('workspaces');
  return (
    <>
      <PageHeader title={t('account.title')} lead={t('account.lead')} />
      <Stack maw={620} gap="lg">
        <Profile />
        <Password />
        <Sessions />
      </Stack>
    </>
  );
}

function Section(props: { title: string; text?: string; children: ReactNode }) {
  return (
    <Paper p="lg" component="section">
      <Title order={2} mb={props.text ? 4 : 'sm'}>
        {props.title}
      </Title>
      {props.text && (
        <Text c="dimmed" fz="sm" mb="md">
          {props.text}
        </Text>
      )}
      {props.children}
    </Paper>
  );
}

function Profile() {
  const { t } = useTranslation(['workspaces', 'shell']);
  const me = useMe();
  const change = useChangeMe();
  const form = useForm<{ name: string; language: Language }>({
    initial: { name: me.name, language: me.language },
    schema: MeChangeSchema.required(),
    onSubmit: (values) => change.mutate(values, { onSuccess: () => notifyDone(t('workspaces:account.profileSaved')) }),
  });
  return (
    <Section title={t('workspaces:account.profile')}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          {change.error && <ProblemAlert error={change.error} />}
          <TextInput label={t('workspaces:fields.name')} autoComplete="name" {...form.text('name')} />
          <TextInput
            label={t('workspaces:fields.email')}
            description={t('workspaces:account.emailHint')}
            value={me.email}
            readOnly
          />
          <Select
            label={t('workspaces:fields.language')}
            allowDeselect={false}
            value={form.values.language}
            onChange={(value) => form.set('language', value === 'en' ? 'en' : 'de')}
            data={[
              { value: 'de', label: t('workspaces:languages.de') },
              { value: 'en', label: t('workspaces:languages.en') },
            ]}
          />
          <Group>
            <Button type="submit" loading={change.isPending}>
              {t('shell:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

const PasswordChangeSchema = z.object({
  currentPassword: z.string().min(1),
  newPassword: SetupSchema.shape.password,
});

function Password() {
  const { t } = useTranslation('workspaces');
  const change = useMutation({ mutationFn: changePassword });
  const form = useForm({
    initial: { currentPassword: '', newPassword: '' },
    schema: PasswordChangeSchema,
    onSubmit: (values) =>
      change.mutate(values, {
        onSuccess: () => {
          form.reset();
          notifyDone(t('account.passwordSaved'));
        },
      }),
  });
  return (
    <Section title={t('account.password')} text={t('account.passwordText')}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          {change.error && <ProblemAlert error={asPasswordProblem(change.error, t('account.passwordWrong'))} />}
          <PasswordInput
            label={t('account.current')}
            autoComplete="current-password"
            {...form.text('currentPassword')}
          />
          <PasswordInput
            label={t('account.next')}
            description={t('fields.passwordHint')}
            autoComplete="new-password"
            {...form.text('newPassword')}
          />
          <Group>
            <Button type="submit" loading={change.isPending}>
              {t('account.passwordSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

/** The new password was checked here already, so a refusal can only be about the current one. */
function asPasswordProblem(error: unknown, sentence: string): unknown {
  if (!(error instanceof ApiProblem) || (error.status !== 400 && error.code !== 'sign_in_failed')) return error;
  return new ApiProblem({ code: 'sign_in_failed', status: error.status, requestId: error.requestId, sentence });
}

function Sessions() {
  const { t } = useTranslation(['workspaces', 'shell']);
  const signOut = useSignOut();
  const confirm = useConfirm();
  const everywhere = t('shell:accountMenu.signOutEverywhere');
  const ask = () =>
    confirm({
      title: everywhere,
      text: t('shell:accountMenu.signOutEverywhereText'),
      verb: everywhere,
      onConfirm: () => signOut.mutate('everywhere'),
    });
  return (
    <Section title={t('workspaces:account.sessions')} text={t('workspaces:account.sessionsText')}>
      <Button variant="default" onClick={ask} loading={signOut.isPending}>
        {everywhere}
      </Button>
    </Section>
  );
}
