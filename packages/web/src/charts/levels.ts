import type { Level } from '../ui/level-mark.tsx';

/** The order in which the three levels stand from left to right. */
export const levelNames = ['disappointing', 'ok', 'delighting'] as const satisfies readonly Level[];

/** For pictures that leave the page, where no token reaches. */
export const exportColours: Record<Level, string> = {
  disappointing: '#b4532a',
  ok: '#8a8578',
  delighting: '#1f7a6d',
};

export type LevelShares = Record<Level, number>;
/** A piece of a bar: from and to in shares, the zero line at 0, disappointing negative. */
export type LevelPiece = { level: Level; from: number; to: number; share: number };

/** Lays the three levels around the zero line: OK is split by it, disappointing lies left, delighting right. */
export function layOutLevels(shares: LevelShares): LevelPiece[] {
  const half = shares.ok / 2;

  return [
    { level: 'disappointing', from: -half - shares.disappointing, to: -half, share: shares.disappointing },
    { level: 'ok', from: -half, to: half, share: shares.ok },
    { level: 'delighting', from: half, to: half + shares.delighting, share: shares.delighting },
  ];
}

/** How far the widest bar reaches to either side; the same for both sides, so that the zero line stands in the middle. */
export function levelReach(bars: readonly LevelPiece[][]): number {
  let reach = 0;
  for (const bar of bars) for (const piece of bar) reach = Math.max(reach, -piece.from, piece.to);

  return reach > 0 ? reach : 1;
}
