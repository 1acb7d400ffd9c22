import type { Distance as Found } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { saysNothing } from './say-distance.ts';
import classes from './targets.module.css';
import { useDistanceWords } from './use-distance-words.ts';
import { VerdictMark } from './verdict-mark.tsx';

type Props = {
  /** Undefined: not known yet. */
  distance: Found | undefined;
  /** On one line, where a list has a line to spare; otherwise below each other. */
  isLine?: boolean;
  /** Without a target nothing is shown. */
  isOptional?: boolean;
};

/** Target, where it stands, what is missing: the same words on every list. */
export function Distance({ distance, isLine = false, isOptional = false }: Props) {
  const { t } = useTranslation('targets');
  const wordsOf = useDistanceWords();
  if (!distance || (isOptional && distance.target === null)) return null;
  const { target, standing, counted, gap } = wordsOf(distance);
  if (saysNothing(distance)) return <span className={classes['none']}>{t('noTarget')}</span>;

  return (
    <span className={classes['distance']} data-line={isLine || undefined}>
      <span className={target === null ? classes['none'] : classes['goal']}>{target ?? t('noTarget')}</span>
      <span>
        <span className={counted ? classes['measured'] : undefined}>{standing}</span>
        {counted && <span className={classes['counted']}>, {counted}</span>}
      </span>
      {gap && <span className={classes['gap']}>{gap}</span>}
      {distance.verdict && <VerdictMark verdict={distance.verdict} />}
    </span>
  );
}
