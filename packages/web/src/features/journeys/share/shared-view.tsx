import { routes, type SharedMap } from '@anklang/domain';
import { Box, Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, callApi } from '../../../lib/api/index.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { setLanguage } from '../../../lib/language/index.ts';
import { Lines } from '../../../ui/loaded.tsx';
import { Logo } from '../../../ui/logo.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import classes from './shared.module.css';
import { SharedMapBoard } from './shared-map.tsx';

/** A journey by its link: no account, nothing to change. */
export function SharedJourney({ token }: { token: string }) {
  const { t } = useTranslation('journeyShare');
  const open = useMutation({
    mutationFn: (password: string | undefined) =>
      callApi(routes.openSharedMap, { body: { token, ...(password === undefined ? {} : { password }) } }),
    onSuccess: ({ language }) => setLanguage(language),
  });
  const { mutate } = open;
  useEffect(() => {
    if (token !== '') mutate(undefined);
  }, [mutate, token]);
  const code = open.error instanceof ApiProblem ? open.error.code : null;
  const asksPassword = code === 'share_password_needed' || code === 'share_password_wrong';

  if (open.data) return <Shown shared={open.data} />;
  return (
    <Frame title={t(asksPassword ? 'page.passwordTitle' : code === null && token ? 'page.kicker' : 'page.goneTitle')}>
      {token === '' || code === 'not_found' || code === 'request_invalid' ? (
        <Text>{t('page.goneText')}</Text>
      ) : asksPassword ? (
        <PasswordForm isWrong={code === 'share_password_wrong'} isBusy={open.isPending} onPassword={mutate} />
      ) : open.isError ? (
        <ProblemAlert error={open.error} onRetry={() => mutate(undefined)} />
      ) : (
        <Lines />
      )}
    </Frame>
  );
}

function Shown({ shared }: { shared: SharedMap }) {
  const { t } = useTranslation('journeyShare');
  const format = useFormat();
  const date = format.date(shared.changedAt);
  const state =
    shared.versionName === null ? t('page.state', { date }) : t('page.version', { name: shared.versionName, date });
  return (
    <Frame title={shared.name} isWide>
      <Stack gap="md">
        {shared.description && <Text maw="var(--text-width)">{shared.description}</Text>}
        {shared.map.steps.length === 0 ? <Text>{t('page.empty')}</Text> : <SharedMapBoard shared={shared} />}
        <Text fz="sm" c="dimmed">
          {state} {t('page.until', { date: format.date(shared.expiresAt) })}
        </Text>
      </Stack>
    </Frame>
  );
}

type FormProps = { isWrong: boolean; isBusy: boolean; onPassword: (password: string) => void };

function PasswordForm({ isWrong, isBusy, onPassword }: FormProps) {
  const { t } = useTranslation(['journeyShare', 'errors']);
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onPassword(password);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={360}>
        <Text>{t('page.passwordLead')}</Text>
        <PasswordInput
          label={t('page.password')}
          autoComplete="off"
          data-autofocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={isWrong ? t('page.wrong') : undefined}
        />
        <Button type="submit" loading={isBusy} disabled={password === ''} w="fit-content">
          {t('page.open')}
        </Button>
      </Stack>
    </form>
  );
}

function Frame({ title, isWide = false, children }: { title: string; isWide?: boolean; children: ReactNode }) {
  const { t } = useTranslation('journeyShare');
  useEffect(() => {
    document.title = `${title} · Anklang`;
  }, [title]);
  return (
    <Box className={classes['page']}>
      <Group component="header" justify="space-between" mb="lg">
        <Logo size={28} />
        <Text fz="sm" c="dimmed">
          {t('page.kicker')}
        </Text>
      </Group>
      <main className={isWide ? undefined : classes['narrow']}>
        <Title order={1} mb="sm">
          {title}
        </Title>
        {children}
      </main>
    </Box>
  );
}
