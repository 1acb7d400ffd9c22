import type { Factor, Language } from '@anklang/domain';
import { sortValue } from '../../charts/estimate.ts';
import type { Level } from '../../ui/level-mark.tsx';
import type { RankingRow } from './prepare-ranking.ts';
import { factors, type SortKey } from './sort-keys.ts';

export type Sorting = { sort: SortKey; descending: boolean };

/** Ranks and names begin at their beginning, amounts with the largest; the penalty costs most where it is lowest. */
export function descendsFirst(sort: SortKey): boolean {
  return !['rank', 'name', 'factor', 'penalty', 'mean'].includes(sort);
}

/** What a click on a column's head asks for next. */
export function nextSorting(now: Sorting, clicked: SortKey): Sorting {
  if (now.sort !== clicked) return { sort: clicked, descending: descendsFirst(clicked) };
  return { sort: clicked, descending: !now.descending };
}

type Arrangement = Sorting & { search?: string | undefined; factor?: Factor | undefined; language: Language };

/** Filters, then sorts; rows without the asked value go last in either direction, and ties keep their rank order. */
export function arrangeRows(rows: readonly RankingRow[], arrangement: Arrangement): RankingRow[] {
  const { sort, descending, factor, language } = arrangement;
  const wanted = (arrangement.search ?? '').trim().toLocaleLowerCase(language);
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const sign = descending ? -1 : 1;

  return rows
    .filter((row) => !factor || row.factor === factor)
    .filter((row) => `${row.name} ${row.key}`.toLocaleLowerCase(language).includes(wanted))
    .toSorted((a, b) => {
      const left = comparedValue(a, sort);
      const right = comparedValue(b, sort);
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      if (typeof left === 'string' && typeof right === 'string') return sign * collator.compare(left, right);
      return sign * (Number(left) - Number(right));
    });
}

function comparedValue(row: RankingRow, sort: SortKey): number | string | null {
  switch (sort) {
    case 'rank':
      return row.rank?.rank ?? null;
    case 'name':
      return row.name;
    case 'factor':
      return factors.indexOf(row.factor);
    case 'n':
      return row.n.value;
    case 'disappointing':
    case 'ok':
    case 'delighting':
      return shareOf(row, sort);
    default:
      return sortValue(row[sort]);
  }
}

function shareOf(row: RankingRow, level: Level): number | null {
  return row.levels?.shown.find((shown) => shown.level === level)?.share ?? null;
}
