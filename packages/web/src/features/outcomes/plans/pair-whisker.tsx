import type { Axis } from '../../../charts/axis.ts';
import type { ShownEstimate } from '../../../charts/estimate.ts';

type Props = { axis: Axis; first: ShownEstimate; second: ShownEstimate; label: string };

/** Two estimates above each other on one axis: the first as a full dot, the second as an open one. */
export function PairWhisker({ axis, first, second, label }: Props) {
  const x = (value: number) => `${axis.at(value)}%`;

  return (
    <svg width="100%" height={38} role="img" aria-label={label} style={{ display: 'block', overflow: 'visible' }}>
      {axis.ticks.map((tick) => (
        <line key={tick} x1={x(tick)} x2={x(tick)} y1={-6} y2={44} stroke="var(--line)" />
      ))}
      <One estimate={first} y={11} x={x} fill="var(--ink)" stroke="var(--ink)" />
      <One estimate={second} y={28} x={x} fill="var(--card)" stroke="var(--ink-soft)" />
    </svg>
  );
}

type OneProps = { estimate: ShownEstimate; y: number; x: (value: number) => string; fill: string; stroke: string };

function One({ estimate, y, x, fill, stroke }: OneProps) {
  if (estimate.kind !== 'estimate') return null;
  const { value, low, high } = estimate;

  return (
    <g stroke={stroke} strokeWidth={2}>
      <line x1={x(low)} x2={x(high)} y1={y} y2={y} />
      <line x1={x(low)} x2={x(low)} y1={y - 4} y2={y + 4} />
      <line x1={x(high)} x2={x(high)} y1={y - 4} y2={y + 4} />
      <circle cx={x(value)} cy={y} r={4.5} fill={fill} />
    </g>
  );
}
