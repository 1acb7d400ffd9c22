import { useTranslation } from 'react-i18next';
import { useMap } from '../live/map-context.ts';
import type { ComparedCurve } from './curve-picture.tsx';
import { CurveShape } from './curve-shape.tsx';
import { type CurveStyle, drawnStyles } from './curve-style.ts';
import classes from './curves.module.css';

type Props = { compared: readonly ComparedCurve[]; nameOf: (persona: string) => string; hasMeasured: boolean };

/** Which line is which: colour, dash and shape together. */
export function CurveLegend({ compared, nameOf, hasMeasured }: Props) {
  const { t } = useTranslation('curves');
  const { persona } = useMap();
  const own =
    compared.length === 0 ? t('curve.asIs') : t('legend.of', { curve: t('curve.asIs'), name: nameOf(persona) });
  return (
    <ul className={classes['legend']} aria-label={t('legend.title')}>
      <Sign style={drawnStyles.asIs} text={own} />
      <Sign style={drawnStyles.toBe} text={t('curve.toBe')} />
      {hasMeasured && <Sign style={drawnStyles.measured} text={t('legend.measured')} />}
      {compared.map(({ key, style }) => (
        <Sign key={key} style={style} text={t('legend.of', { curve: t('curve.asIs'), name: nameOf(key) })} />
      ))}
    </ul>
  );
}

function Sign({ style: { colour, dash, shape, isHollow }, text }: { style: CurveStyle; text: string }) {
  return (
    <li>
      <svg width={30} height={14} aria-hidden>
        <line x1={1} x2={29} y1={7} y2={7} stroke={colour} strokeWidth={2} strokeDasharray={dash || undefined} />
        <CurveShape shape={shape} x={15} y={7} size={4} colour={colour} isHollow={isHollow} />
      </svg>
      {text}
    </li>
  );
}
