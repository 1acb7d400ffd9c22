import { VisuallyHidden } from '@mantine/core';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { layOutLevels } from '../../../charts/levels.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { Ends } from './ends.tsx';
import type { WaysNode } from './flow-types.ts';
import classes from './graph.module.css';
import type { StepNode as Model } from './graph-model.ts';
import { sharePercent } from './graph-words.ts';

/** Fewer ratings than this make no share worth telling. */
export const fewestRatings = 5;

/** A step: its name, who came how often, how it was felt, and what its lines do not carry. */
export const StepNode = memo(function StepNode({ data }: NodeProps<WaysNode>) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const formats = formatsFor(language);
  if (data.node.kind !== 'step') return null;
  const { step, visit, customerShare, hiddenIn, hiddenOut } = data.node;

  return (
    <div className={classes['step']} data-emphasis={data.emphasis}>
      <Ends />
      <span className={classes['name']} title={step.name}>
        {step.name}
      </span>
      <span className={classes['figures']}>
        <strong>
          {formats.count(visit.interactions)}
          <VisuallyHidden> {t('graph.say.interactions')}</VisuallyHidden>
        </strong>
        <span>{t('graph.ofCustomers', { share: sharePercent(customerShare, language) })}</span>
      </span>
      {data.rated && <Levels ratings={visit.ratings} />}
      <span className={classes['foot']}>
        {data.difference ? (
          <span className={classes['difference']} data-more={data.difference.more}>
            {data.difference.text}
          </span>
        ) : (
          hiddenIn + hiddenOut > 0 &&
          t('graph.hidden', { arrivals: formats.count(hiddenIn), departures: formats.count(hiddenOut) })
        )}
      </span>
      <VisuallyHidden>
        {t('graph.say.borders', { starts: formats.count(visit.starts), ends: formats.count(visit.ends) })}
      </VisuallyHidden>
    </div>
  );
});

function Levels({ ratings }: { ratings: Model['visit']['ratings'] }) {
  const formats = formatsFor(useLanguage());
  const all = ratings.disappointing + ratings.ok + ratings.delighting;
  if (all < fewestRatings) return <span className={classes['levels']} />;
  const shares = {
    disappointing: ratings.disappointing / all,
    ok: ratings.ok / all,
    delighting: ratings.delighting / all,
  };

  return (
    <span className={classes['levels']}>
      <LevelMark level="disappointing" label={formats.percent(shares.disappointing)} />
      <svg viewBox="-1 0 2 10" preserveAspectRatio="none" aria-hidden="true" className={classes['levelBar']}>
        {layOutLevels(shares).map(({ level, from, to }) => (
          <rect key={level} x={from} y={2} width={to - from} height={6} fill={`var(--level-${level})`} />
        ))}
        <rect x={-0.015} y={0} width={0.03} height={10} fill="var(--zero-line)" />
      </svg>
      <LevelMark level="delighting" label={formats.percent(shares.delighting)} />
    </span>
  );
}
