import { type EstimateOrNotEnough, type MeasureEffect, metricRange, type SourceEffect } from '@anklang/domain';
import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EstimateText } from '../../../charts/estimate-text.tsx';
import classes from '../measures.module.css';
import { useMeasureWords } from '../use-measure-words.ts';
import { CourseFigure } from './course-figure.tsx';
import { Rivals } from './rivals.tsx';

type Props = { source: SourceEffect; effect: MeasureEffect };

/** Before, after, the difference, beside others; what is missing; what else it may have been. */
export function SourceProof({ source, effect }: Props) {
  const { t } = useTranslation('measures');
  const { source: from } = source;
  const title = from.kind === 'survey' ? t('proof.survey', { name: from.surveyName }) : t('proof.interactions');

  return (
    <section aria-label={title}>
      <Title order={3}>{title}</Title>
      {effect.sources.length > 1 && (
        <Text>{t(`proof.verdict.${source.verdict}`, { name: effect.touchpoint?.name ?? '' })}</Text>
      )}
      <Sides source={source} effect={effect} />
      <Reservations source={source} effect={effect} />
      <CourseFigure title={title} source={source} effect={effect} />
      <Rivals rivals={source.rivals} metric={effect.metric} />
    </section>
  );
}

function Sides({ source: { before, after, change, beyondOthers, others }, effect: { metric } }: Props) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const days = ({ from, to, ratings }: SourceEffect['before']) =>
    t('proof.days', { from: words.day(from), to: words.day(to), ratings: words.count(ratings) });
  const value = (estimate: EstimateOrNotEnough) => <EstimateText estimate={words.estimate(metric, estimate)} />;
  const difference = (estimate: EstimateOrNotEnough) => <EstimateText estimate={words.difference(metric, estimate)} />;

  return (
    <dl className={classes['sides']}>
      <div>
        <dt>{t('proof.before')}</dt>
        <dd>
          {value(before.value)}
          <Text fz="xs" c="dimmed">
            {days(before)}
          </Text>
        </dd>
      </div>
      <div>
        <dt>{t('proof.after')}</dt>
        <dd>
          {value(after.value)}
          <Text fz="xs" c="dimmed">
            {days(after)}
          </Text>
        </dd>
      </div>
      {change && (
        <div>
          <dt>{t('proof.change')}</dt>
          <dd>{difference(change)}</dd>
        </div>
      )}
      {beyondOthers && (
        <div>
          <dt>{t('proof.beyond', { count: others, formatted: words.count(others) })}</dt>
          <dd>{difference(beyondOthers)}</dd>
        </div>
      )}
    </dl>
  );
}

/** Against the target, and how far one can trust it. */
function Reservations({ source, effect: { metric, target } }: Props) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const { missing, verdict, recognisable, change, beyondOthers } = source;
  const [least, most] = metricRange[metric];
  const lacks = missing.ratingsBefore + missing.ratingsAfter > 0;

  return (
    <div style={{ marginBlock: 8 }}>
      {target && (
        <Text>
          {t(`proof.target.${source.target}`, {
            target: words.value(metric, target.value),
            case: t(`case.${target.case}`),
          })}
        </Text>
      )}
      {lacks && (
        <Text fz="sm">
          {t('proof.missingRatings', {
            before: words.count(missing.ratingsBefore),
            after: words.count(missing.ratingsAfter),
          })}
        </Text>
      )}
      {verdict === 'tooEarly' && missing.days > 0 && (
        <Text fz="sm">{t('proof.missingDays', { count: missing.days, formatted: words.count(missing.days) })}</Text>
      )}
      {change && !beyondOthers && (
        <Text fz="sm" c="dimmed">
          {t('proof.noOthers')}
        </Text>
      )}
      {verdict === 'none' && recognisable !== null && recognisable < most - least && (
        <Text fz="sm" c="dimmed">
          {t('proof.recognisable', { size: words.size(metric, recognisable) })}
        </Text>
      )}
    </div>
  );
}
