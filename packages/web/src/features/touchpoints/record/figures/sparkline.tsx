import { useTranslation } from 'react-i18next';
import { levelColours, levelShape } from '../../../../ui/level-mark.tsx';
import type { TrendPoint } from './prepare-trend.ts';

const height = 72;
const edge = 8;

/** The balance over time around the zero line, each point with its interval; where too few rated there is a gap. */
export function Sparkline({ points }: { points: readonly TrendPoint[] }) {
  const { t } = useTranslation('candidates');
  const drawn = points.flatMap(({ key, label, balance }, index) =>
    balance.kind === 'estimate' ? [{ key, label, index, ...balance }] : [],
  );
  const last = drawn.at(-1);
  if (!last) return null;

  const reach = Math.max(10, ...drawn.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const x = (index: number) => `${points.length === 1 ? 50 : 4 + (index / (points.length - 1)) * 92}%`;
  const y = (value: number) => height / 2 - (value / reach) * (height / 2 - edge);
  const label = t('figures.picture', {
    from: drawn[0]?.label ?? '',
    to: last.label,
    balance: last.both,
  });

  return (
    <svg width="100%" height={height} role="img" aria-label={label} style={{ display: 'block', overflow: 'visible' }}>
      <line x1="0%" x2="100%" y1={height / 2} y2={height / 2} stroke="var(--zero-line)" />
      {drawn.slice(1).map((point, place) => {
        const before = drawn[place]!;
        // A gap stays a gap: no line over months in which too few rated.
        if (point.index !== before.index + 1) return null;
        return (
          <line
            key={point.key}
            x1={x(before.index)}
            x2={x(point.index)}
            y1={y(before.value)}
            y2={y(point.value)}
            stroke="var(--ink-soft)"
            strokeWidth={1.5}
          />
        );
      })}
      {drawn.map(({ key, index, value, low, high, label: when, both }) => {
        const level = low > 0 ? 'delighting' : high < 0 ? 'disappointing' : 'ok';
        return (
          <g key={key}>
            <title>{`${when}: ${both}`}</title>
            <line x1={x(index)} x2={x(index)} y1={y(low)} y2={y(high)} stroke="var(--ink-soft)" strokeOpacity={0.6} />
            <text
              x={x(index)}
              y={y(value)}
              textAnchor="middle"
              dominantBaseline="central"
              fontSize={11}
              fill={levelColours[level]}
            >
              {levelShape(level)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
