import {
  type Cell,
  everybody,
  type JourneyMapContent,
  type MapLane,
  type MapReferences,
  type MapStep,
} from '@anklang/domain';
import { sizes } from './map-sizes.ts';

type Phase = MapReferences['phases'][number];

/** Neighbouring steps of one phase. */
export type Band = { key: string; phase: Phase | null; from: number; count: number };

export function bandsOf(steps: readonly MapStep[], phases: readonly Phase[]): Band[] {
  const known = new Map(phases.map((phase) => [phase.id, phase]));
  const bands: Band[] = [];
  for (const [index, step] of steps.entries()) {
    const phase = (step.phaseId && known.get(step.phaseId)) || null;
    const last = bands.at(-1);
    if (last && last.phase?.id === phase?.id) last.count += 1;
    else bands.push({ key: step.id, phase, from: index, count: 1 });
  }
  return bands;
}

/** A way beside the order of the steps, from place to place; `row` keeps those apart that would lie on each other. */
export type Arc = { id: string; from: number; to: number; name: string; row: number };

export function arcsOf({ steps, ways }: Pick<JourneyMapContent, 'steps' | 'ways'>): Arc[] {
  const places = new Map(steps.map(({ id }, index) => [id, index]));
  const ends: number[] = [];
  return ways
    .map(({ id, from, to, name }) => ({ id, name, from: places.get(from) ?? 0, to: places.get(to) ?? 0 }))
    .toSorted((one, other) => Math.min(one.from, one.to) - Math.min(other.from, other.to))
    .map((arc) => {
      const [left, right] = [Math.min(arc.from, arc.to), Math.max(arc.from, arc.to)];
      const free = ends.findIndex((end) => end <= left);
      const row = free < 0 ? ends.length : free;
      ends[row] = right;
      return { ...arc, row };
    });
}

const lettersOfName = 15;

/** How many lines a text fills, about; a row is as high as its fullest cell, drawn or not. */
export function linesOf(cell: Cell | undefined, columnWidth: number): number {
  if (!cell) return 0;
  if ('systemIds' in cell) return Math.ceil(cell.systemIds.length / 1.5);
  if ('departmentId' in cell) return 1;
  const lettersPerLine = Math.floor((columnWidth - 2 * sizes.cellPadding) / sizes.letter);
  return cell.text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / lettersPerLine)), 0);
}

type Shown = { name: string; personas: readonly string[]; isComparing: boolean; columnWidth: number };

/**
 * As high as the name of the lane and its fullest cell: with one persona's words, or with everybody's and each persona's
 * below each other.
 */
export function heightOf(
  { steps, cells }: Pick<JourneyMapContent, 'steps' | 'cells'>,
  { id }: Pick<MapLane, 'id'>,
  { name, personas, isComparing, columnWidth }: Shown,
): number {
  let most = Math.max(1, Math.ceil(name.length / lettersOfName));
  for (const step of steps) {
    const ofLane = cells[step.id]?.[id];
    if (!ofLane) continue;
    const lines = isComparing
      ? personas.reduce((sum, key) => sum + (ofLane[key] ? linesOf(ofLane[key], columnWidth) + 1 : 0), 0)
      : linesOf(ofLane[personas[0] ?? everybody] ?? ofLane[everybody], columnWidth);
    if (lines > most) most = lines;
  }
  const limit = isComparing ? sizes.mostLines * 2 : sizes.mostLines;
  return Math.min(most, limit) * sizes.line + sizes.cellPadding + 4;
}
