import type { Candidates } from '@anklang/domain';
import { Group, List, Paper, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';

/** What would make the order clearer, as long as something is missing. */
export function WhatHelps({ found }: { found: Candidates }) {
  const { t } = useTranslation('candidates');
  const params = { workspaceId: useWorkspaceId() };
  const mayImportSurvey = useMay('survey.import');
  const mayImportInteractions = useMay('interaction.write');
  const { survey, interactions, coreForms, known, count } = found;
  const missing = [
    ...(survey === null ? (['survey'] as const) : []),
    ...(interactions === 0 ? (['interactions'] as const) : []),
    ...(coreForms === 0 && known.disappointment < count ? (['forms'] as const) : []),
    ...(known.influence < count ? (['criticality'] as const) : []),
    ...(known.ease < count ? (['effort'] as const) : []),
  ];
  if (missing.length === 0) return null;

  return (
    <Paper p="md" component="section" aria-labelledby="what-helps">
      <Title order={2} id="what-helps" mb="xs">
        {t('next.title')}
      </Title>
      <List spacing={4} maw="80ch">
        {missing.map((what) => (
          <List.Item key={what}>{t(`next.${what}`)}</List.Item>
        ))}
      </List>
      <Group gap="sm" mt="sm">
        {survey === null && mayImportSurvey && (
          <ButtonLink to="/w/$workspaceId/surveys/import" params={params} variant="default">
            {t('next.surveyAction')}
          </ButtonLink>
        )}
        {interactions === 0 && mayImportInteractions && (
          <ButtonLink to="/w/$workspaceId/interactions/import" params={params} variant="default">
            {t('next.interactionsAction')}
          </ButtonLink>
        )}
      </Group>
    </Paper>
  );
}
