import type { Cell } from '@anklang/domain';
import { changeLive, type LiveMap, openConflicts } from './live-map.ts';
import type { CellConflict } from './map-context.ts';

/** One of the two is chosen, or both stand there. */
export function settleConflict(
  live: LiveMap,
  { conflictId, choice, gestureId }: { conflictId: string; choice: 'mine' | 'theirs' | 'both'; gestureId: string },
): LiveMap {
  const conflict = openConflicts(live).find(({ id }) => id === conflictId);
  if (!conflict) return live;
  const rest = { ...live, conflicts: live.conflicts.filter(({ id }) => id !== conflictId) };
  if (choice === 'theirs') return rest;
  const { stepId, laneId, persona, mine, theirs } = conflict;
  const cell = choice === 'mine' ? mine : bothOf(conflict);
  const place = { stepId, laneId, persona };
  return changeLive(rest, { id: gestureId, operations: [{ do: 'setCell', ...place, cell, was: theirs }] });
}

/** Both texts one below the other, systems of both; a step has one owner only, there it is mine. */
function bothOf({ mine, theirs }: Pick<CellConflict, 'mine' | 'theirs'>): Cell | null {
  if (mine === null || theirs === null) return mine ?? theirs;
  if ('text' in mine && 'text' in theirs) return { text: `${theirs.text}\n${mine.text}` };
  if ('systemIds' in mine && 'systemIds' in theirs) {
    return { systemIds: [...new Set([...theirs.systemIds, ...mine.systemIds])] };
  }
  return mine;
}
