import type { InteractionSummary, MapMeasured } from '@anklang/domain';
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { mayRetry } from '../../../lib/api/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useMay } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { Lines, Loaded } from '../../../ui/loaded.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { BasisLine, QuestionBar, summaryOf, useQuestion, writeQuestion } from '../../ways/index.ts';
import { useMap } from '../live/map-context.ts';
import { AsDrawnCard } from './as-drawn-card.tsx';
import { DeviationsCard } from './deviations-card.tsx';
import { LinkSteps } from './link-steps.tsx';
import classes from './measured.module.css';
import { StepsCard } from './steps-card.tsx';
import { useMeasured } from './use-measured.ts';
import { usePanelTitle } from './use-panel-title.ts';
import { WeakestCard } from './weakest-card.tsx';

/** What the data say of the map: measured curve, weakest link and deviations, as words and tables. */
export function MeasuredPanel() {
  const { workspaceId, map } = useMap();
  const summary = useQuery(summaryOf(workspaceId));
  if (map.steps.length === 0) return null;

  return (
    <Loaded query={summary} skeleton={<Lines count={4} />}>
      {(found) => <Panel summary={found} />}
    </Loaded>
  );
}

function Panel({ summary }: { summary: InteractionSummary }) {
  const { t } = useTranslation('journeyMeasured');
  const { journey, map } = useMap();
  const { data, error, isError, isPlaceholderData, refetch } = useMeasured(journey.id);
  const sayTitle = usePanelTitle();
  const nameOf = (stepId: string) => map.steps.find(({ id }) => id === stepId)?.name ?? '';
  const isEmpty = summary.interactions === 0;
  // Levels of a survey are there before the first interaction.
  const isSurveyed = data?.steps.some(({ levelFrom }) => levelFrom === 'survey') ?? false;

  return (
    <section aria-labelledby="measured-title" className={classes['panel']}>
      <Text fz="sm" c="dimmed">
        {t('title')}
      </Text>
      <Title order={2} id="measured-title" fz="1.35rem" mb="sm">
        {isEmpty && !isSurveyed ? t('finding.nothing') : data ? sayTitle(data, nameOf) : t('counting')}
      </Title>
      <Stack gap="md">
        {isEmpty ? <NothingYet /> : <QuestionBar summary={summary} stepsAre="touchpoints" />}
        {isError && <ProblemAlert error={error} onRetry={mayRetry(error) ? () => void refetch() : undefined} />}
        {!data && !isError && <Lines count={6} />}
        {data && (
          <Stack gap="md" aria-busy={isPlaceholderData} className={classes['answer']}>
            {!isEmpty && <Basis measured={data} />}
            {!isEmpty && <LinkSteps measured={data} />}
            {(!isEmpty || isSurveyed) && <StepsCard measured={data} nameOf={nameOf} />}
            {!isEmpty && data.journeys > 0 && (
              <>
                <div className={classes['cards']}>
                  <WeakestCard measured={data} nameOf={nameOf} />
                  <AsDrawnCard measured={data} />
                </div>
                <DeviationsCard measured={data} nameOf={nameOf} />
                <WaysLink />
              </>
            )}
          </Stack>
        )}
      </Stack>
    </section>
  );
}

function Basis({ measured }: { measured: MapMeasured }) {
  const { t } = useTranslation('journeyMeasured');
  const formats = formatsFor(useLanguage());
  const { compared, journeys } = measured;
  if (journeys === 0) {
    return (
      <Paper p="md">
        <Text fw={600}>{t('none.title')}</Text>
        <Text c="dimmed">{t('none.text')}</Text>
      </Paper>
    );
  }
  return (
    <div>
      <BasisLine about={measured} />
      {compared < journeys && (
        <Text fz="sm" c="dimmed">
          {t('basis', { compared: formats.count(compared), journeys: formats.count(journeys) })}
        </Text>
      )}
    </div>
  );
}

function WaysLink() {
  const { t } = useTranslation('journeyMeasured');
  const { workspaceId } = useMap();
  const [question] = useQuestion();
  return (
    <Group className="no-print">
      <ButtonLink
        variant="default"
        leftSection={<IconRoute size={16} aria-hidden />}
        to="/w/$workspaceId/ways"
        params={{ workspaceId }}
        search={writeQuestion(question)}
      >
        {t('ways')}
      </ButtonLink>
    </Group>
  );
}

function NothingYet() {
  const { t } = useTranslation('journeyMeasured');
  const { workspaceId } = useMap();
  const mayImport = useMay('interaction.write');
  return (
    <Paper p="lg">
      <Text maw="var(--text-width)">{t('empty.text')}</Text>
      {mayImport && (
        <ButtonLink mt="md" to="/w/$workspaceId/interactions/import" params={{ workspaceId }}>
          {t('empty.import')}
        </ButtonLink>
      )}
    </Paper>
  );
}
