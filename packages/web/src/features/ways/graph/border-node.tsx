import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import { sayCount } from '../count-words.ts';
import { Ends } from './ends.tsx';
import type { WaysNode } from './flow-types.ts';
import classes from './graph.module.css';

/** Where ways begin, or end. */
export const BorderNode = memo(function BorderNode({ data }: NodeProps<WaysNode>) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const { node } = data;
  if (node.kind !== 'start' && node.kind !== 'end') return null;

  return (
    <div className={classes['border']} data-kind={node.kind} data-emphasis={data.emphasis}>
      <Ends />
      <strong>{t(`graph.place.${node.kind}`)}</strong>
      <span className={classes['figures']}>{sayCount('ways', node.journeys, { t, language })}</span>
    </div>
  );
});

/** What is not drawn one by one. */
export const RestNode = memo(function RestNode({ data }: NodeProps<WaysNode>) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const { node } = data;
  if (node.kind !== 'rest') return null;
  const words = { t, language };

  return (
    <div className={classes['rest']} data-emphasis={data.emphasis}>
      <strong>{t('graph.place.rest')}</strong>
      {node.steps.length > 0 && (
        <span className={classes['figures']}>
          {sayCount('steps', node.steps.length, words)} · {sayCount('interactions', node.interactions, words)}
        </span>
      )}
      {node.passing > 0 && (
        <span className={classes['figures']}>
          {t('graph.passing', { transitions: sayCount('transitions', node.passing, words) })}
        </span>
      )}
    </div>
  );
});
