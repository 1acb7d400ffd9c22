import { Box, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconChartBar, IconClipboardList, IconListDetails, IconTarget } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import classes from './as-is.module.css';
import { GuidingQuestions } from './guiding-questions.tsx';

/** The first step of the method: where it is done, and the questions that lead through it. */
export function AsIs() {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader title={t('navigation.asIs')} lead={t('start.lead')} />
      <Stack gap="lg">
        <Areas />
        <GuidingQuestions
          title={t('start.questionsTitle')}
          questions={Object.values(t('start.questions', { returnObjects: true }))}
        />
      </Stack>
    </>
  );
}

/** The question that follows as soon as there is something to compare. */
function StartLink() {
  const { t } = useTranslation('shell');
  const workspaceId = useWorkspaceId();
  return (
    <Paper component="section" className={classes['area']}>
      <Group gap="md" wrap="nowrap" align="flex-start">
        <Box c="var(--accent)" aria-hidden>
          <IconTarget size={24} />
        </Box>
        <div>
          <Title order={2} mb={4}>
            <Link to="/w/$workspaceId/start" params={{ workspaceId }} className={classes['link']}>
              {t('navigation.start')}
            </Link>
          </Title>
          <Text c="dimmed">{t('start.whereText')}</Text>
        </div>
      </Group>
    </Paper>
  );
}

function Areas() {
  const { t } = useTranslation('shell');
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Area to="/w/$workspaceId/ranking" title={t('navigation.ranking')} icon={<IconChartBar size={24} />}>
          {t('start.rankingText')}
        </Area>
        <Area to="/w/$workspaceId/surveys" title={t('navigation.surveys')} icon={<IconClipboardList size={24} />}>
          {t('start.surveysText')}
        </Area>
        <Area to="/w/$workspaceId/touchpoints" title={t('navigation.touchpoints')} icon={<IconListDetails size={24} />}>
          {t('start.touchpointsText')}
        </Area>
      </SimpleGrid>
      <StartLink />
    </Stack>
  );
}

function Area(props: {
  to: '/w/$workspaceId/ranking' | '/w/$workspaceId/surveys' | '/w/$workspaceId/touchpoints';
  title: string;
  icon: ReactNode;
  children: ReactNode;
}) {
  const workspaceId = useWorkspaceId();
  return (
    <Paper component="section" className={classes['area']}>
      <Box c="var(--accent)" aria-hidden>
        {props.icon}
      </Box>
      <Title order={2} mt="xs" mb={4}>
        <Link to={props.to} params={{ workspaceId }} className={classes['link']}>
          {props.title}
        </Link>
      </Title>
      <Text c="dimmed">{props.children}</Text>
    </Paper>
  );
}
