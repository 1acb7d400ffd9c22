import { Box, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconFileImport, IconHandFinger, IconListCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import classes from './as-is.module.css';

/** Before anything is there: the ways to begin, for whoever may. */
export function FirstSteps() {
  const { t } = useTranslation('shell');
  const params = { workspaceId: useWorkspaceId() };
  const mayAdd = useMay('touchpoint.manage');
  const mayImportSurvey = useMay('survey.import');
  const mayImportInteractions = useMay('interaction.write');
  if (!mayAdd && !mayImportSurvey) return <Text c="dimmed">{t('start.firstReadOnly')}</Text>;

  return (
    <Stack gap="md" component="section" aria-labelledby="first-steps">
      <Title order={2} id="first-steps">
        {t('start.firstTitle')}
      </Title>
      <SimpleGrid cols={{ base: 1, md: mayAdd ? 3 : 1 }}>
        {mayAdd && (
          <Way icon={<IconHandFinger size={26} />} title={t('start.one.title')} text={t('start.one.text')}>
            <ButtonLink to="/w/$workspaceId/touchpoints" params={params} search={{ adding: true }}>
              {t('start.one.action')}
            </ButtonLink>
          </Way>
        )}
        {mayAdd && (
          <Way icon={<IconListCheck size={26} />} title={t('start.catalogue.title')} text={t('start.catalogue.text')}>
            <ButtonLink variant="default" to="/w/$workspaceId/touchpoints/starters" params={params}>
              {t('start.catalogue.action')}
            </ButtonLink>
          </Way>
        )}
        {mayImportSurvey && (
          <Way icon={<IconFileImport size={26} />} title={t('start.file.title')} text={t('start.file.text')}>
            <ButtonLink variant="default" to="/w/$workspaceId/surveys/import" params={params}>
              {t('start.import')}
            </ButtonLink>
            {mayImportInteractions && (
              <ButtonLink variant="default" to="/w/$workspaceId/interactions/import" params={params}>
                {t('start.importInteractions')}
              </ButtonLink>
            )}
          </Way>
        )}
      </SimpleGrid>
    </Stack>
  );
}

function Way(props: { icon: ReactNode; title: string; text: string; children: ReactNode }) {
  return (
    <Paper p={22} className={classes['way']}>
      <Box c="var(--accent)" aria-hidden>
        {props.icon}
      </Box>
      <Title order={3} mt="xs" mb={4}>
        {props.title}
      </Title>
      <Text c="dimmed" mb="md">
        {props.text}
      </Text>
      <Group gap="sm" mt="auto">
        {props.children}
      </Group>
    </Paper>
  );
}
