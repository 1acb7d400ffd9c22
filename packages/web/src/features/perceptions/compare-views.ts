import { type Perception, perceptionSources } from '@anklang/domain';

type Level = NonNullable<Perception['level']>;
export type Side = { level: Level; count: number; of: number };

/** Where most of the staff and most customers disagree on the experience; null where one side is silent, split or agrees. */
export function findGap(perceptions: readonly Perception[]): { staff: Side; customers: Side } | null {
  const staff = mostly(perceptions.filter(({ source }) => source === 'staff'));
  const customers = mostly(perceptions.filter(({ source }) => source !== 'staff'));
  if (staff === null || customers === null || staff.level === customers.level) return null;
  return { staff, customers };
}

/** The level that more than half of those who said one say. */
function mostly(perceptions: readonly Perception[]): Side | null {
  const levels = perceptions.flatMap(({ level }) => level ?? []);
  for (const level of new Set(levels)) {
    const count = levels.filter((one) => one === level).length;
    if (count * 2 > levels.length) return { level, count, of: levels.length };
  }
  return null;
}

/** Side by side by who speaks, the newest first; at most `most` of each. */
export function columnsBySource(perceptions: readonly Perception[], most: number) {
  return perceptionSources
    .map((source) => {
      const all = perceptions.filter((one) => one.source === source).toReversed();
      return { source, count: all.length, shown: all.slice(0, most) };
    })
    .filter(({ count }) => count > 0);
}
