import type { TouchpointRecord } from '@anklang/domain';
import type { MatchedRow } from './match-rows.ts';
import { addProblem } from './read-row.ts';

/**
 * Whatever a row is part of must be there, or come with the rows that are taken, and nothing is part of itself. A row
 * that is refused may leave others without what they are part of, so this goes on until nothing changes.
 */
export function checkParents(rows: readonly MatchedRow[], records: readonly TouchpointRecord[]): void {
  const keys = new Map(records.map(({ id, key }) => [id, key]));
  const above = new Map(records.map(({ key, parentId }) => [key, parentId === null ? null : keys.get(parentId)]));
  for (let before = -1, count = countTaken(rows); before !== count; count = countTaken(rows)) {
    before = count;
    const taken = rows.filter(({ problems }) => problems.length === 0);
    const now = new Map(above);
    for (const { key, parentKey } of taken) if (parentKey !== undefined || !now.has(key)) now.set(key, parentKey);
    for (const row of taken) {
      const { parentKey } = row;
      if (parentKey === null || parentKey === undefined) continue;
      if (!now.has(parentKey)) refuse(row, 'parentUnknown');
      else if (parentKey !== above.get(row.key) && isBelowItself(row.key, now)) refuse(row, 'parentCircle');
    }
  }
}

function isBelowItself(key: string, above: ReadonlyMap<string, string | null | undefined>): boolean {
  const seen = new Set<string>();
  for (let at = above.get(key); at !== null && at !== undefined && !seen.has(at); at = above.get(at)) {
    if (at === key) return true;
    seen.add(at);
  }
  return false;
}

function refuse(row: MatchedRow, reason: 'parentUnknown' | 'parentCircle'): void {
  addProblem(row, { column: null, value: row.parentKey ?? '', reason });
}

function countTaken(rows: readonly MatchedRow[]): number {
  return rows.filter(({ problems }) => problems.length === 0).length;
}
