import { type MapLane, mapLimits } from '@anklang/domain';
import { laneKindOf, type Reading, shorten } from '../reading/draft.ts';
import { means, stepColumns } from './columns.ts';
import type { Table } from './table-of-sheet.ts';

/** The lanes of a file and the columns of the first sheet that they stand in. */
export type LaneColumns = {
  lanes: MapLane[];
  columnOf: Map<string, number>;
  /** Ids by heading. */
  byColumn: Map<string, string>;
};

/** Lanes as their sheet lists them, and one for each further column with something in it. */
export function readLanes({ steps, lanes }: { steps: Table; lanes: Table }, reading: Reading): LaneColumns {
  const read: LaneColumns = { lanes: [], columnOf: new Map(), byColumn: new Map() };
  const add = (lane: Omit<MapLane, 'id'>, column: string) => {
    if (read.lanes.length >= mapLimits.lanes) return reading.losses.add('tooMany', column || lane.name);
    const id = reading.newId();
    read.lanes.push({ ...lane, id, name: shorten(lane.name.trim(), 120, reading) });
    const place = column === '' ? -1 : steps.head.indexOf(column);
    if (place >= 0) read.columnOf.set(id, place);
    if (column !== '') read.byColumn.set(column, id);
  };

  for (const row of lanes.rows) {
    const [column, kind] = [row.text('column'), row.text('kind')];
    const known = laneKindOf(kind);
    if (known === null) {
      if (!row.isEmpty) reading.losses.add('values', kind || column);
      continue;
    }
    add({ kind: known, name: row.text('name'), isHidden: row.text('hidden') !== '' }, column);
  }
  for (const [place, column] of steps.head.entries()) {
    if (read.byColumn.has(column) || stepColumns.some((word) => means(column, word))) continue;
    if (!steps.rows.some((row) => row.at(place) !== '')) continue;
    if (column.trim() === '') {
      reading.losses.add('columns', String(place + 1));
      continue;
    }
    const kind = laneKindOf(column);
    const isFree = kind !== null && kind !== 'level' && !read.lanes.some((lane) => lane.kind === kind);
    add(isFree ? { kind, name: '', isHidden: false } : { kind: 'own', name: column, isHidden: false }, column);
  }
  const hasCurve = steps.has('asIs') || steps.has('toBe');
  if (lanes.head.length === 0 && hasCurve) add({ kind: 'level', name: '', isHidden: false }, '');
  return read;
}
