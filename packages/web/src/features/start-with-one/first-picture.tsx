import type { Distance, Perception } from '@anklang/domain';
import { Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../charts/format.ts';
import { LevelBar } from '../../charts/level-bar.tsx';
import { layOutLevels } from '../../charts/levels.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { Lines, Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { perceptionsOf } from '../perceptions/index.ts';
import { distancesOf, ZeroLine } from '../targets/index.ts';
import { countVotes, type Votes } from './count-votes.ts';
import { HowSure } from './how-sure.tsx';
import { NextSteps } from './next-steps.tsx';
import classes from './start-with-one.module.css';
import { VotesTable } from './votes-table.tsx';

/** What three questions gave: votes on the zero line, as is and to be, and how little sure that is. */
export function FirstPicture({ touchpointId }: { touchpointId: string }) {
  const { t } = useTranslation('startWithOne');
  const workspaceId = useWorkspaceId();
  const distances = useQuery(distancesOf(workspaceId, [touchpointId]));
  const perceptions = useQuery(perceptionsOf(workspaceId, touchpointId));

  return (
    <Loaded query={distances} skeleton={<Lines count={8} />}>
      {({ items: [distance] }) => (
        <Loaded query={perceptions} skeleton={<Lines count={8} />}>
          {(views) =>
            distance ? (
              <Stack gap="lg">
                <Picture distance={distance} views={views} />
                <NextSteps touchpointId={touchpointId} />
              </Stack>
            ) : (
              <PageHeader title={t('title')} lead={t('picture.nothing')} />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

function Picture({ distance, views }: { distance: Distance; views: Perception[] }) {
  const { t } = useTranslation('startWithOne');
  const finding = useFinding()(distance);
  const votes = countVotes(views);

  return (
    <>
      <PageHeader title={t('picture.title', { name: distance.name })} lead={t('picture.how')} />
      <Paper p={{ base: 'md', sm: 'xl' }} component="section" aria-labelledby="first-picture">
        <Title order={2} id="first-picture" mb="md">
          {finding}
        </Title>
        {votes.people > 0 && <VotesBar votes={votes} />}
        <div className={classes['pictures']}>
          <div>
            <Text fw={600} mb={4}>
              {t('picture.line')}
            </Text>
            <ZeroLine distance={distance} />
            <Numbers distance={distance} />
          </div>
          {votes.people > 0 && <VotesTable name={distance.name} votes={votes} />}
        </div>
        <HowSure distance={distance} />
      </Paper>
      <Said views={views} />
    </>
  );
}

function VotesBar({ votes }: { votes: Votes }) {
  const { t } = useTranslation('startWithOne');
  const share = (count: number) => count / votes.people;
  const pieces = layOutLevels({
    disappointing: share(votes.disappointing),
    ok: share(votes.ok),
    delighting: share(votes.delighting),
  });
  return (
    <div className={classes['bar']}>
      <Text fw={600}>{t('picture.votes')}</Text>
      <div>
        <LevelBar
          pieces={pieces}
          reach={1}
          height={40}
          label={t('picture.bar', {
            disappointing: votes.disappointing,
            ok: votes.ok,
            delighting: votes.delighting,
          })}
        />
      </div>
    </div>
  );
}

function Numbers({ distance: { supposed, target, measured } }: { distance: Distance }) {
  const { t } = useTranslation('startWithOne');
  const formats = formatsFor(useLanguage());
  const points = (value: number) => t('picture.points', { points: formats.signed(value, 0) });
  const known = measured && !('notEnough' in measured.points) ? measured.points : null;
  const asIs = known?.value ?? supposed?.points;
  return (
    <dl className={classes['numbers']}>
      {known && (
        <div>
          <dt>{t('picture.measuredAsIs')}</dt>
          <dd>
            {t('picture.measuredPoints', {
              points: formats.signed(known.value, 0),
              low: formats.signed(known.low, 0),
              high: formats.signed(known.high, 0),
            })}
          </dd>
        </div>
      )}
      {supposed && (
        <div>
          <dt>{t('picture.asIs')}</dt>
          <dd>{points(supposed.points)}</dd>
        </div>
      )}
      <div>
        <dt>{t('picture.toBe')}</dt>
        <dd>{target === null ? t('picture.noTarget') : points(target)}</dd>
      </div>
      {asIs !== undefined && target !== null && (
        <div>
          <dt>{t('picture.gap')}</dt>
          <dd>{points(target - asIs)}</dd>
        </div>
      )}
    </dl>
  );
}

function useFinding(): (distance: Distance) => string {
  const { t } = useTranslation('startWithOne');
  const formats = formatsFor(useLanguage());
  return ({ measured, supposed, target }) => {
    if (measured && !('notEnough' in measured.points)) return t('picture.findingMeasured');
    if (supposed === null) return t('picture.nothing');
    if (target === null) return t('picture.findingNoTarget', { points: formats.signed(supposed.points, 0) });
    const gap = target - supposed.points;
    if (gap <= 0) return t('picture.findingReached');
    return t('picture.findingShort', { count: gap, formatted: formats.count(gap) });
  };
}

const questions = ['expect', 'get', 'react'] as const;

/** What was written down last, in the first person. */
function Said({ views }: { views: Perception[] }) {
  const { t } = useTranslation(['startWithOne', 'care']);
  const last = views.findLast((view) => view.source === 'staff' && questions.some((question) => view[question] !== ''));
  if (!last) return null;
  return (
    <Paper p={{ base: 'md', sm: 'xl' }} component="section" aria-labelledby="said">
      <Title order={2} id="said" mb="sm">
        {t('picture.said')}
      </Title>
      <dl className={classes['said']}>
        {questions
          .filter((question) => last[question] !== '')
          .map((question) => (
            <div key={question}>
              <dt>{t(`care:perceptions.questions.${question}`)}</dt>
              <dd>{last[question]}</dd>
            </div>
          ))}
      </dl>
    </Paper>
  );
}
