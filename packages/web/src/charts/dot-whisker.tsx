import type { Axis } from './axis.ts';

type Props = { axis: Axis; value: number; low: number; high: number; label: string };

/** An estimate as a dot on the line of its interval; `axis` maps to percent of the width. */
export function DotWhisker({ axis, value, low, high, label }: Props) {
  const x = (number: number) => `${axis.at(number)}%`;
  const middle = 13;

  return (
    <svg width="100%" height={26} role="img" aria-label={label} style={{ display: 'block', overflow: 'visible' }}>
      {axis.ticks.map((tick) => (
        <line key={tick} x1={x(tick)} x2={x(tick)} y1={-6} y2={32} stroke="var(--line)" />
      ))}
      <g stroke="var(--ink-soft)" strokeWidth={2}>
        <line x1={x(low)} x2={x(high)} y1={middle} y2={middle} />
        <line x1={x(low)} x2={x(low)} y1={middle - 4} y2={middle + 4} />
        <line x1={x(high)} x2={x(high)} y1={middle - 4} y2={middle + 4} />
      </g>
      <circle cx={x(value)} cy={middle} r={5} fill="var(--ink)" />
    </svg>
  );
}
