import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { makeAxis } from '../../../charts/axis.ts';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { levelColours, levelShape } from '../../../ui/level-mark.tsx';
import { sayDay } from '../question/days.ts';
import classes from './customer.module.css';
import type { CurvePoint } from './prepare-timeline.ts';

const height = 200;
const left = 44;
const right = 12;
const top = 12;
const bottom = 24;

/** How the relationship account went, moment by moment, on its zero line. */
export function BalanceCurve({ points }: { points: readonly CurvePoint[] }) {
  const { t } = useTranslation('ways');
  const { ref, width: found } = useElementSize();
  // Until the page is measured, as wide as a phone.
  const width = found || 320;
  const language = useLanguage();
  const formats = formatsFor(language);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const axis = makeAxis({ values: points.map(({ balance }) => balance), width: height - top - bottom });
  const span = Math.max(1, last.at - first.at);
  const x = (at: number) => left + ((at - first.at) / span) * (width - left - right);
  const y = (balance: number) => height - bottom - axis.at(balance);
  const path = points.map(({ at, balance }, index) =>
    index === 0 ? `M${x(at)},${y(balance)}` : `H${x(at).toFixed(1)}V${y(balance).toFixed(1)}`,
  );
  const label = t('customer.curveLabel', {
    from: sayDay(first.at, language),
    to: sayDay(last.at, language),
    balance: formats.signed(last.balance, 1),
    lowest: formats.signed(Math.min(...points.map(({ balance }) => balance)), 1),
  });

  return (
    <div ref={ref}>
      <svg width={width} height={height} role="img" aria-label={label} className={classes['curve']}>
        {axis.ticks.map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
            <text x={left - 6} y={y(tick) + 4} textAnchor="end" className={classes['tick']}>
              {formats.signed(tick, Number.isInteger(tick) ? 0 : 1)}
            </text>
          </g>
        ))}
        <line x1={left} x2={width - right} y1={y(0)} y2={y(0)} stroke="var(--zero-line)" strokeWidth={1.5} />
        <path d={path.join('')} fill="none" stroke="var(--accent)" strokeWidth={2} />
        {points.map(
          ({ at, balance, level }, index) =>
            level && (
              <text
                // biome-ignore lint/suspicious/noArrayIndexKey: moments have no name of their own
                key={index}
                x={x(at)}
                y={y(balance) + 4}
                textAnchor="middle"
                fontSize={11}
                fill={levelColours[level]}
                stroke="var(--card)"
                strokeWidth={3}
                paintOrder="stroke"
              >
                {levelShape(level)}
              </text>
            ),
        )}
        <text x={left} y={height - 6} className={classes['tick']}>
          {sayDay(first.at, language)}
        </text>
        <text x={width - right} y={height - 6} textAnchor="end" className={classes['tick']}>
          {sayDay(last.at, language)}
        </text>
      </svg>
    </div>
  );
}
