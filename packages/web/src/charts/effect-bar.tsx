import type { Axis } from './axis.ts';

type Props = { axis: Axis; value: number; low: number; high: number; label: string; colour: string };

/** An effect from the zero line to its value, with its interval; left costs, right gains. */
export function EffectBar({ axis, value, low, high, label, colour }: Props) {
  const x = (number: number) => axis.at(number);
  const middle = 16;

  return (
    <svg width="100%" height={32} role="img" aria-label={label} style={{ display: 'block', overflow: 'visible' }}>
      {axis.ticks.map((tick) => (
        <line key={tick} x1={`${x(tick)}%`} x2={`${x(tick)}%`} y1={-4} y2={36} stroke="var(--line)" />
      ))}
      <rect
        x={`${Math.min(x(0), x(value))}%`}
        y={middle - 9}
        width={`${Math.abs(x(value) - x(0))}%`}
        height={18}
        fill={colour}
      />
      <g stroke="var(--ink)" strokeWidth={2}>
        <line x1={`${x(low)}%`} x2={`${x(high)}%`} y1={middle} y2={middle} />
        <line x1={`${x(low)}%`} x2={`${x(low)}%`} y1={middle - 5} y2={middle + 5} />
        <line x1={`${x(high)}%`} x2={`${x(high)}%`} y1={middle - 5} y2={middle + 5} />
      </g>
      <line x1={`${x(0)}%`} x2={`${x(0)}%`} y1={-4} y2={36} stroke="var(--zero-line)" strokeWidth={1.5} />
    </svg>
  );
}
