import { Box, Button, Code, Container, Group, Text, Title } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useContext, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../lib/api/index.ts';
import { LogoMark } from '../ui/logo.tsx';
import { InsideShell } from './inside-shell.ts';

type Kind = 'notFound' | 'notPermitted' | 'unreachable' | 'bug';

/** Which page helps with this error. */
function kindOf(error: unknown): Kind {
  if (!(error instanceof ApiProblem)) return 'bug';
  if (error.status === 404) return 'notFound';
  if (error.status === 403) return 'notPermitted';
  if (error.code === 'unreachable' || error.code === 'not_ready' || error.status === 502) return 'unreachable';
  return 'bug';
}

export function BugPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const kind = kindOf(error);
  const again = () => {
    reset();
    void router.invalidate();
  };
  return <HelpPage kind={kind} error={error} onRetry={kind === 'unreachable' ? again : undefined} />;
}

export function NotFoundPage() {
  return <HelpPage kind="notFound" />;
}

export function HelpPage(props: { kind: Kind; error?: unknown; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation('shell');
  const title = t(`errorPage.${props.kind}Title`);
  const insideShell = useContext(InsideShell);
  const requestId = props.error instanceof ApiProblem ? props.error.requestId : null;
  useEffect(() => {
    document.title = `${title} · Anklang`;
  }, [title]);
  return (
    <Container size="sm" py={64} {...(insideShell ? { component: 'div', mx: 0, px: 0 } : { component: 'main' })}>
      <Box c="var(--accent)" mb="md">
        <LogoMark size={40} />
      </Box>
      <Title order={1}>{title}</Title>
      <Text mt="sm" c="dimmed" maw="var(--text-width)">
        {t(`errorPage.${props.kind}Text`)}
      </Text>
      <Group mt="lg">
        {props.onRetry && <Button onClick={props.onRetry}>{t('problem.retry')}</Button>}
        {props.kind === 'bug' && <Button onClick={() => location.reload()}>{t('errorPage.reload')}</Button>}
        {/* A plain link on purpose: it also leaves a state that the router cannot get out of. */}
        <Button component="a" href="/" variant={props.kind === 'notFound' ? 'filled' : 'default'}>
          {t('errorPage.home')}
        </Button>
      </Group>
      {requestId && (
        <Text mt="lg" fz="sm" c="dimmed">
          {t('problem.requestId', { requestId })}
        </Text>
      )}
      {props.kind === 'bug' && props.error instanceof Error && (
        <Box mt="lg">
          <Text fz="sm" c="dimmed" mb={4}>
            {t('errorPage.details')}
          </Text>
          <Code block>{`${props.error.message}\n${location.pathname}`}</Code>
        </Box>
      )}
    </Container>
  );
}
