import type { Report } from '@anklang/domain';

/** Who surely or possibly stands first. */
export type Lead = { kind: 'one' | 'several' | 'many' | 'none'; names: string[]; count: number };

/** Never more firmly than the ranges of ranks allow. */
export function findLead({ touchpoints }: Pick<Report, 'touchpoints'>): Lead {
  const first = touchpoints.filter((entry) => entry.influence?.rankLow === 1);
  const names = first.map((entry) => entry.name);
  if (names.length === 0) return { kind: 'none', names, count: 0 };
  if (names.length === 1) return { kind: 'one', names, count: 1 };

  return { kind: names.length <= 3 ? 'several' : 'many', names: names.slice(0, 3), count: names.length };
}
