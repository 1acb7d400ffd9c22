import type { Perception } from '@anklang/domain';
import type { Level } from '../../ui/level-mark.tsx';

export type Votes = Record<Level, number> & { people: number };

/** How the own people rate a touchpoint; those who only wrote are not counted. */
export function countVotes(views: readonly Pick<Perception, 'source' | 'level'>[]): Votes {
  const votes = { disappointing: 0, ok: 0, delighting: 0, people: 0 };
  for (const { source, level } of views) {
    if (source !== 'staff' || level === null) continue;
    votes[level] += 1;
    votes.people += 1;
  }
  return votes;
}

/** By how many points one of so many votes can move the balance: from one end to the other. */
export function swingOf(people: number): number {
  return Math.round(200 / people);
}
