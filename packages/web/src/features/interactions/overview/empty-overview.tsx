import { Anchor, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconFileImport, IconPlugConnected } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { LogNeeds } from '../log-needs.tsx';

/** Nothing here yet: what an interaction is, what one sees from many of them, and the two ways to bring them in. */
export function EmptyOverview({ program }: { program: ReactNode }) {
  const { t } = useTranslation('interactions');
  const workspaceId = useWorkspaceId();
  const mayWrite = useMay('interaction.write');

  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Paper p="lg">
          <LogNeeds />
        </Paper>
        <Stack gap="lg">
          <Paper p="lg">
            <Title order={2} mb="xs">
              {t('empty.seeTitle')}
            </Title>
            <ul style={{ margin: 0, paddingLeft: '1.2em' }}>
              {Object.values(t('empty.see', { returnObjects: true })).map((sentence) => (
                <li key={sentence} style={{ paddingBlock: 3 }}>
                  {sentence}
                </li>
              ))}
            </ul>
          </Paper>
          {mayWrite ? (
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <Paper p="lg">
                <IconFileImport size={28} color="var(--accent)" aria-hidden />
                <Title order={3} mt={4}>
                  {t('empty.fileTitle')}
                </Title>
                <Text fz="sm" c="dimmed" mb="sm">
                  {t('empty.fileText')}
                </Text>
                <ButtonLink to="/w/$workspaceId/interactions/import" params={{ workspaceId }}>
                  {t('overview.import')}
                </ButtonLink>
              </Paper>
              <Paper p="lg">
                <IconPlugConnected size={28} color="var(--accent)" aria-hidden />
                <Title order={3} mt={4}>
                  {t('empty.apiTitle')}
                </Title>
                <Text fz="sm" c="dimmed" mb="sm">
                  {t('empty.apiText')}
                </Text>
                <Anchor href="#program-title">{t('api.how')}</Anchor>
              </Paper>
            </SimpleGrid>
          ) : (
            <Text>{t('empty.readOnly')}</Text>
          )}
        </Stack>
      </SimpleGrid>
      {program}
    </Stack>
  );
}
