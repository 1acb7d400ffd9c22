import type { Estimate } from '@anklang/domain';
import { type FindingKind, findingKind, largest, spanOf } from './kind.ts';

type LevelFound = { touchpoint: string; people: number; share: Estimate; n: number };

export const mostDisappointing = levelFinding('mostDisappointing', 'disappointing');
export const mostDelighting = levelFinding('mostDelighting', 'delighting');

/** Where the largest part of those who rated is disappointed or delighted. */
function levelFinding(
  code: 'mostDisappointing' | 'mostDelighting',
  level: 'disappointing' | 'delighting',
): FindingKind {
  return findingKind<LevelFound>({
    code,
    find: ({ touchpoints }) => {
      const most = largest(touchpoints, ({ levelShares }) => levelShares?.[level].value ?? null);
      const share = most?.levelShares?.[level];
      if (!most || !share || most.levels[level] === 0) return [];
      return [{ touchpoint: most.key, people: most.levels[level], share, n: most.n }];
    },
    say: ({ touchpoint, people, share, n }, { words, name }) => {
      const whole = (value: number) => words.percent(value, 1);
      return words.say(`findings:${code}`, {
        name: name(touchpoint),
        people: words.number(people),
        share: whole(share.value),
        span: spanOf(share, words, whole),
        n: words.number(n),
      });
    },
  });
}
