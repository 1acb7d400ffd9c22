import type { PlannedJourney } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import shared from '../outcomes.module.css';
import classes from './plans.module.css';

type Props = {
  plan: Pick<PlannedJourney, 'steps' | 'ways' | 'starts' | 'ends'>;
  names: readonly string[];
  /** Per step, the share of the journeys that pass it over. */
  skippedAt?: readonly (string | null)[];
};

/** The plan as a row of steps; with branches each step says what may follow. */
export function PlannedWay({ plan, names, skippedAt = [] }: Props) {
  const { t } = useTranslation('outcomes');
  const { ways } = plan;

  return (
    <ol className={classes['way']} data-row={ways ? undefined : ''} aria-label={t('comparison.planned')}>
      {names.map((name, place) => {
        const next = (ways ?? []).filter(([from]) => from === place).map(([, to]) => names[to] ?? '');
        const marks = [
          plan.starts?.includes(place) ? t('comparison.starts') : null,
          plan.ends?.includes(place) ? t('comparison.ends') : null,
        ].filter(Boolean);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other identity than its place.
          <li key={place}>
            <strong>
              {place + 1}. {name}
            </strong>
            {next.length > 0 && (
              <span className={shared['below']}>
                {t('comparison.followedBy', { steps: next.join(` ${t('or')} `) })}
              </span>
            )}
            {marks.length > 0 && <span className={shared['below']}>{marks.join(' · ')}</span>}
            {skippedAt[place] && (
              <span className={shared['below']}>{t('comparison.skippedIn', { share: skippedAt[place] })}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
