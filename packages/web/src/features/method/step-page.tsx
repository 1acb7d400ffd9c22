import { Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { GuidingQuestions } from './guiding-questions.tsx';

type Step = 'implementation' | 'monitoring';

/** A step of the method: what it asks, and what already works for it today. */
export function StepPage(props: { step: Step }) {
  const { t } = useTranslation('shell');
  const { step } = props;
  return (
    <>
      <PageHeader title={t(`navigation.${step}`)} lead={t(`${step}.lead`)} />
      <Stack maw={860} gap="lg">
        <GuidingQuestions title={t(`${step}.ask`)} questions={useQuestions(step)} />
        <Paper p="xl" component="section">
          <Title order={2} mb={6}>
            {t(`${step}.nowTitle`)}
          </Title>
          <Text c="dimmed" maw="var(--text-width)" mb="md">
            {t(`${step}.nowText`)}
          </Text>
          <NextStep step={step} />
        </Paper>
      </Stack>
    </>
  );
}

function useQuestions(step: Step): string[] {
  const { t } = useTranslation('shell');
  return Object.values(t(`${step}.questions`, { returnObjects: true }));
}

function NextStep({ step }: { step: Step }) {
  const { t } = useTranslation('shell');
  const workspaceId = useWorkspaceId();
  const mayImport = useMay('survey.import');
  const arrow = <IconArrowRight size={18} aria-hidden />;
  if (step === 'implementation') {
    return (
      <ButtonLink to="/w/$workspaceId/touchpoints" params={{ workspaceId }} rightSection={arrow}>
        {t('implementation.action')}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink
      to={mayImport ? '/w/$workspaceId/surveys/import' : '/w/$workspaceId/surveys'}
      params={{ workspaceId }}
      rightSection={arrow}
    >
      {mayImport ? t('monitoring.action') : t('monitoring.actionReadOnly')}
    </ButtonLink>
  );
}
