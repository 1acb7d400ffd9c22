import type { Estimate } from '@anklang/domain';

type Props = { asIs: number | null; measured: Estimate | null; label: string };

const at = (points: number) => `${(points + 100) / 2}%`;

/** One step on the zero line, lying down: measured with its interval, and the open dot of what is drawn. */
export function LevelLine({ asIs, measured, label }: Props) {
  const middle = 12;
  return (
    <svg
      width="100%"
      height={24}
      role="img"
      aria-label={label}
      style={{ display: 'block', overflow: 'visible', minWidth: 130 }}
    >
      <line x1="0%" x2="100%" y1={middle} y2={middle} stroke="var(--line)" />
      <line x1="50%" x2="50%" y1={0} y2={24} stroke="var(--ink-soft)" strokeDasharray="2 2" />
      {asIs !== null && (
        <circle cx={at(asIs)} cy={middle} r={4.5} fill="var(--card)" stroke="var(--ink-soft)" strokeWidth={2} />
      )}
      {measured && (
        <g stroke="var(--ink)" strokeWidth={2}>
          <line x1={at(measured.low)} x2={at(measured.high)} y1={middle} y2={middle} />
          <line x1={at(measured.low)} x2={at(measured.low)} y1={middle - 4} y2={middle + 4} />
          <line x1={at(measured.high)} x2={at(measured.high)} y1={middle - 4} y2={middle + 4} />
          <circle cx={at(measured.value)} cy={middle} r={3.5} fill="var(--ink)" />
        </g>
      )}
    </svg>
  );
}
