import { type MapStep, type Perception, routes } from '@anklang/domain';
import { Button, Group, Text, Title } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { newPartId } from '../../../lib/new-part-id.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { useNames } from '../lanes/use-names.ts';
import { useMap } from '../live/map-context.ts';
import classes from './step.module.css';
import { isTaken, laneFor, laneOfQuestion, type SaidHere, saidHere, takeOver } from './step-changes.ts';

const first = 6;

/** What people said at the step's touchpoints in the core forms, to be taken over into the map sentence by sentence. */
export function SaidHereList({ step }: { step: MapStep }) {
  const { t } = useTranslation('journeyParts');
  const format = useFormat();
  const { persona } = useMap();
  const names = useNames();
  const [isAll, setAll] = useState(false);
  const { perceptions, isRead } = usePerceptions(step.touchpointIds);
  const said = saidHere(perceptions, persona);
  if (step.touchpointIds.length === 0) return null;

  return (
    <section aria-labelledby="step-said">
      <Title order={3} id="step-said">
        {t('step.said')}
      </Title>
      {isRead && (
        <Text fz="sm" c="dimmed" mb="xs">
          {said.length === 0 ? t('step.saidNone') : t('step.saidLead', { persona: names.persona(persona) })}
        </Text>
      )}
      <ul className={classes['items']} aria-labelledby="step-said">
        {(isAll ? said : said.slice(0, first)).map((one) => (
          <li key={`${one.perception.id} ${one.question}`}>
            <Sentence said={one} stepId={step.id} />
          </li>
        ))}
      </ul>
      {!isAll && said.length > first && (
        <Button variant="default" size="compact-sm" onClick={() => setAll(true)}>
          {t('step.saidAll', { formatted: format.number(said.length) })}
        </Button>
      )}
    </section>
  );
}

/** Of all touchpoints of the step; they are few. */
function usePerceptions(touchpointIds: readonly string[]): { perceptions: Perception[]; isRead: boolean } {
  const { workspaceId } = useMap();
  return useQueries({
    queries: touchpointIds.map((touchpointId) => ({
      queryKey: ['workspace', workspaceId, 'touchpoints', touchpointId, 'perceptions'],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await callApi(routes.listPerceptions, { params: { workspaceId, touchpointId }, signal })).items,
    })),
    combine: (results) => ({
      perceptions: results.flatMap(({ data }) => data ?? []),
      isRead: results.every(({ isPending }) => !isPending),
    }),
  });
}

function Sentence({ said, stepId }: { said: SaidHere; stepId: string }) {
  const { t } = useTranslation(['journeyParts', 'care', 'journeyMap']);
  const { map, persona, mayEdit, change } = useMap();
  const names = useNames();
  const { perception, question, text } = said;
  const at = { map, stepId, persona };
  const lane = laneFor(map, question);
  const laneName = lane ? names.lane(lane) : t(`journeyMap:lane.${laneOfQuestion[question]}`);
  const take = () => {
    change(takeOver(at, said, newPartId));
    notifyDone(t('step.tookOver', { lane: laneName }));
  };

  return (
    <>
      <Text fz="sm" c="dimmed">
        {t(`care:perceptions.questions.${question}`)} {t(`care:perceptions.source.${perception.source}`)}
        {perception.voice && `, ${perception.voice}`}
        {perception.level && (
          <>
            {' · '}
            <LevelMark level={perception.level} label={t(`care:perceptions.level.${perception.level}`)} />
          </>
        )}
      </Text>
      <p className={classes['quote']}>{text}</p>
      {isTaken(at, said) ? (
        <span className={classes['taken']}>{t('step.taken')}</span>
      ) : (
        mayEdit && (
          <Group className={classes['actions'] ?? ''}>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t(lane ? 'step.takeOf' : 'step.takeNewLaneOf', { lane: laneName, text })}
              onClick={take}
            >
              {t(lane ? 'step.take' : 'step.takeNewLane')}
            </Button>
          </Group>
        )
      )}
    </>
  );
}
