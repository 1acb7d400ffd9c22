import { useTranslation } from 'react-i18next';
import classes from './grid.module.css';
import { sizes } from './map-sizes.ts';
import type { Band } from './prepare-grid.ts';

/** Phases above their steps; the heads of the steps say them in words. */
export function PhaseBand({ bands, columnWidth }: { bands: readonly Band[]; columnWidth: number }) {
  const { t } = useTranslation('journeyMap');
  const sayPhase = ({ name, influence }: NonNullable<Band['phase']>) =>
    influence === 'none' ? name : `${name} · ${t('phase.influence')}`;
  return (
    <div aria-hidden className={classes['band']} style={{ height: sizes.band }}>
      {bands.map(({ key, phase, from, count }) => (
        <span
          key={key}
          data-influence={(phase && phase.influence !== 'none') || undefined}
          title={phase ? sayPhase(phase) : undefined}
          style={{ left: sizes.laneName + from * columnWidth, width: count * columnWidth }}
        >
          {phase && <span>{sayPhase(phase)}</span>}
        </span>
      ))}
    </div>
  );
}
