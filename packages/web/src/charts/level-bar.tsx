import type { LevelPiece } from './levels.ts';

type Props = { pieces: readonly LevelPiece[]; reach: number; label: string; height?: number };

/** The three levels around the middle; the zero line is drawn there by the cell, through all rows. */
export function LevelBar({ pieces, reach, label, height = 26 }: Props) {
  const at = (share: number) => 50 + (share / reach) * 50;

  return (
    <svg width="100%" height={height} role="img" aria-label={label} style={{ display: 'block', overflow: 'visible' }}>
      {pieces.map(({ level, from, to }) => (
        <rect
          key={level}
          x={`${at(from)}%`}
          y={4}
          width={`${Math.max(0, at(to) - at(from))}%`}
          height={height - 8}
          fill={`var(--level-${level})`}
        />
      ))}
    </svg>
  );
}
