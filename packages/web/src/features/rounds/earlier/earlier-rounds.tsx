import type { Round } from '@anklang/domain';
import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { atNoon, useFormat } from '../../../lib/format/index.ts';
import { Details } from '../../../ui/details.tsx';
import { Gate } from '../gates/gate.tsx';
import classes from '../rounds.module.css';
import { RoundsTable } from './rounds-table.tsx';

type Props = {
  closed: readonly Round[];
  /** With the open one. */
  rounds: readonly Round[];
};

/** The rounds that are over: what was taken along, what was decided, and all of them side by side. */
export function EarlierRounds({ closed, rounds }: Props) {
  const { t } = useTranslation('rounds');
  return (
    <section aria-labelledby="earlier-rounds">
      <Title order={2} id="earlier-rounds">
        {t('earlier.title')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('earlier.lead')}
      </Text>
      <Stack gap="md">
        {closed.map((round) => (
          <EarlierRound key={round.id} round={round} />
        ))}
        <RoundsTable rounds={rounds} />
      </Stack>
    </section>
  );
}

function EarlierRound({ round }: { round: Round }) {
  const { t } = useTranslation(['rounds', 'shell']);
  const format = useFormat();
  const { number, about, startedOn, closedAt, closedBy, lesson, steps } = round;
  const items = steps.flatMap((step) => step.items);
  const done = items.filter((item) => item.done).length;
  return (
    <Paper component="article" p="md" aria-labelledby={`round-${number}`}>
      <Title order={3} id={`round-${number}`} fz="md">
        {t('titled', { number, about })}
      </Title>
      <Text fz="sm" c="dimmed">
        {t('earlier.span', {
          from: format.date(atNoon(startedOn)),
          to: format.date(closedAt ?? ''),
          name: closedBy ?? '',
        })}{' '}
        {t('earlier.reached', { done, all: items.length })}
      </Text>
      <p className={classes['lesson']}>
        <span>{t('earlier.lesson')}</span>
        {lesson}
      </p>
      <Details summary={t('earlier.gates')}>
        <ol className={classes['decisions']}>
          {round.gates.map(({ step }, index) => (
            <li key={step}>
              <Text fw={600} fz="sm" mb={4}>
                {t(`shell:navigation.${step}`)}
              </Text>
              <Gate round={round} step={step} number={index + 1} />
            </li>
          ))}
        </ol>
      </Details>
    </Paper>
  );
}
