import { routes, type Survey } from '@anklang/domain';
import { Box, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconChartBar, IconClipboardList, IconListDetails, IconTarget } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CheckListCard } from '../progress/index.ts';
import classes from './as-is.module.css';
import { FirstSteps } from './first-steps.tsx';
import { GuidingQuestions } from './guiding-questions.tsx';
import { latestWave } from './latest-wave.ts';

/** The start page of a workspace: the first step of the method and what there is of it. */
export function AsIs() {
  const { t } = useTranslation('shell');
  const workspaceId = useWorkspaceId();
  const surveys = useQuery({
    queryKey: ['surveys', workspaceId, 'start'],
    queryFn: ({ signal }) => callApi(routes.listSurveys, { params: { workspaceId }, query: { limit: 200 }, signal }),
  });
  const register = useQuery({
    queryKey: ['workspace', workspaceId, 'touchpoints', 'start'],
    queryFn: ({ signal }) => callApi(routes.listTouchpoints, { params: { workspaceId }, query: { limit: 1 }, signal }),
  });
  return (
    <>
      <PageHeader title={t('navigation.asIs')} lead={t('start.lead')} />
      <Stack gap="lg">
        <Loaded query={surveys}>
          {({ items }) => (
            <Loaded query={register}>
              {({ count }) => (items.length === 0 && count === 0 ? <FirstSteps /> : <Areas surveys={items} />)}
            </Loaded>
          )}
        </Loaded>
        <CheckListCard />
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

function Areas({ surveys }: { surveys: Survey[] }) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const latest = latestWave(surveys);
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Area to="/w/$workspaceId/ranking" title={t('navigation.ranking')} icon={<IconChartBar size={24} />}>
          {t('start.rankingText')}
        </Area>
        <Area to="/w/$workspaceId/surveys" title={t('navigation.surveys')} icon={<IconClipboardList size={24} />}>
          {t('start.surveysText', { count: surveys.length })}
        </Area>
        <Area to="/w/$workspaceId/touchpoints" title={t('navigation.touchpoints')} icon={<IconListDetails size={24} />}>
          {t('start.touchpointsText')}
        </Area>
      </SimpleGrid>
      <StartLink />
      {latest && (
        <Text fz="sm" c="dimmed">
          {t('start.latest', {
            survey: latest.surveyName,
            wave: latest.waveName,
            respondents: format.number(latest.respondents),
            date: format.date(latest.importedAt),
          })}
        </Text>
      )}
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
