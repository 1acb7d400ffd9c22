import { type Measure, measureStates } from '@anklang/domain';
import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { MeasureLink } from '../measure-link.tsx';
import classes from '../measures.module.css';
import { useMeasureWords } from '../use-measure-words.ts';

/** One lane a state; lanes with nothing in them are left out. */
export function MeasureBoard({ measures }: { measures: readonly Measure[] }) {
  const { t } = useTranslation('measures');
  const format = useFormat();
  const lanes = measureStates
    .map((state) => ({ state, own: measures.filter((measure) => measure.state === state) }))
    .filter(({ own }) => own.length > 0);

  return (
    <div className={classes['board']}>
      {lanes.map(({ state, own }) => (
        <section key={state} className={classes['lane']} aria-labelledby={`lane-${state}`}>
          <Group justify="space-between" mb="xs" wrap="nowrap">
            <Title order={2} fz="h4" id={`lane-${state}`}>
              {t(`state.${state}`)}
            </Title>
            <Text fz="sm" c="dimmed">
              {format.number(own.length)}
            </Text>
          </Group>
          <ul className={classes['plain']}>
            {own.map((measure) => (
              <li key={measure.id} className={classes['card']}>
                <Card measure={measure} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Card({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const { kind, touchpoints, responsible, goal, cases, activeCase } = measure;
  const plan = cases[activeCase];
  const names = touchpoints.map(({ name }) => name).join(', ');

  return (
    <>
      <MeasureLink measure={measure} />
      <Text fz="sm" c="dimmed">
        {[t(`kind.${kind}`), names].filter(Boolean).join(' · ')}
      </Text>
      <Text fz="sm">{[responsible ?? t('nobody'), words.dates(plan)].join(' · ')}</Text>
      {plan.target !== null && (
        <Text fz="sm">
          {t('targetOf', { metric: t(`metric.${goal.metric}`), value: words.value(goal.metric, plan.target) })}
        </Text>
      )}
    </>
  );
}
