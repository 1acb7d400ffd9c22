import type { WaveChange } from '@anklang/domain';
import type { Axis } from '../../../charts/axis.ts';

type Props = {
  axis: Axis;
  value: number;
  low: number;
  high: number;
  direction: WaveChange['direction'];
  label: string;
};

const colours = {
  rising: 'var(--level-delighting)',
  falling: 'var(--level-disappointing)',
  none: 'var(--ink-soft)',
} as const;

/** A change with its interval beside the zero line; `axis` maps to percent of the width. Full: it is sure. */
export function ChangeWhisker({ axis, value, low, high, direction, label }: Props) {
  const x = (number: number) => `${axis.at(number)}%`;
  const middle = 15;
  const colour = colours[direction];

  return (
    <svg width="100%" height={30} role="img" aria-label={label} style={{ display: 'block', overflow: 'visible' }}>
      {axis.ticks.map((tick) => (
        <line key={tick} x1={x(tick)} x2={x(tick)} y1={-6} y2={36} stroke="var(--line)" />
      ))}
      <line x1={x(0)} x2={x(0)} y1={-10} y2={40} stroke="var(--zero-line)" strokeWidth={1.5} />
      <g stroke={colour} strokeWidth={2}>
        <line x1={x(low)} x2={x(high)} y1={middle} y2={middle} />
        <line x1={x(low)} x2={x(low)} y1={middle - 4} y2={middle + 4} />
        <line x1={x(high)} x2={x(high)} y1={middle - 4} y2={middle + 4} />
        <circle cx={x(value)} cy={middle} r={5} fill={direction === 'none' ? 'var(--card)' : colour} />
      </g>
    </svg>
  );
}
