import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { TargetsOverview } from '../targets/index.ts';
import { GuidingQuestions } from './guiding-questions.tsx';
import classes from './strategy-step.module.css';

/** The second step: where touchpoints should get to, how far that is, and what helps to decide. */
export function StrategyStep() {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader title={t('navigation.strategy')} lead={t('strategy.lead')} />
      <Stack gap="lg">
        <TargetsOverview />
        <WhatHelps />
        <GuidingQuestions
          title={t('strategy.ask')}
          questions={Object.values(t('strategy.questions', { returnObjects: true }))}
        />
      </Stack>
    </>
  );
}

const pages = ['start', 'opportunities', 'relevance', 'journeys', 'plans'] as const;

/** Where the step goes on. */
function WhatHelps() {
  const { t } = useTranslation(['targets', 'shell']);
  const workspaceId = useWorkspaceId();
  return (
    <Paper p="md" component="section" aria-labelledby="next-title">
      <Title order={2} id="next-title" mb="xs">
        {t('strategy.next')}
      </Title>
      <ul className={classes['pages']}>
        {pages.map((page) => (
          <li key={page}>
            <TextLink to={`/w/$workspaceId/${page}`} params={{ workspaceId }} fw={600}>
              {t(`shell:navigation.${page}`)}
            </TextLink>
            <Text fz="sm" c="dimmed">
              {t(`strategy.links.${page}`)}
            </Text>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
