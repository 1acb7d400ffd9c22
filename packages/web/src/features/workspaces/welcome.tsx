import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Logo } from '../../ui/logo.tsx';
import { NewWorkspaceForm } from './new-workspace-form.tsx';

/** For somebody who is signed in and belongs nowhere yet. */
export function Welcome(props: { onSignOut: () => void }) {
  const { t } = useTranslation(['workspaces', 'shell']);
  const navigate = useNavigate();
  return (
    <Stack component="main" maw={480} mx="auto" px="md" py={56} gap="lg">
      <Group justify="space-between">
        <Logo size={30} />
        <Anchor component="button" type="button" onClick={props.onSignOut}>
          {t('shell:accountMenu.signOut')}
        </Anchor>
      </Group>
      <Paper p="xl">
        <Title order={1}>{t('workspaces:welcome.title')}</Title>
        <Text c="dimmed" mt="xs" mb="lg">
          {t('workspaces:welcome.text')}
        </Text>
        <NewWorkspaceForm
          onAdded={(workspaceId) => void navigate({ to: '/w/$workspaceId', params: { workspaceId } })}
        />
      </Paper>
    </Stack>
  );
}
