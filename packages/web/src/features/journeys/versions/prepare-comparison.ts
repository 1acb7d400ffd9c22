import {
  type Cell,
  type ComparedStep,
  compareMaps,
  everybody,
  isDifferent,
  type JourneyMapContent,
  levelOf,
  type MapComparison,
  type MapStep,
} from '@anklang/domain';
import type { PartNames } from '../lanes/name-parts.ts';

const stepMarks = ['added', 'removed', 'renamed', 'moved', 'changed'] as const;
export type StepMark = (typeof stepMarks)[number];

/** What a row is about; `lane` and `part` bring their own names. */
export type RowOf =
  | { kind: 'field'; field: 'name' | 'phaseId' | 'touchpointIds' | 'mapId' | 'follows' | 'place' }
  | { kind: 'curve'; field: 'asIs' | 'toBe' | 'until'; persona: string | null }
  | { kind: 'lane'; name: string; persona: string | null };

/** What stood there and what stands there; null: nothing. Points and yes or no are put into words where they are shown. */
export type Said =
  | { kind: 'text'; text: string }
  | { kind: 'points'; points: number }
  | { kind: 'date'; date: string }
  | { kind: 'place'; number: number }
  | { kind: 'yesNo'; isYes: boolean };

export type ComparedRow = { key: string; of: RowOf; before: Said | null; after: Said | null };
export type ComparedRows = { id: string; name: string; marks: StepMark[]; rows: ComparedRow[] };

type Places = { before: ReadonlyMap<string, number>; after: ReadonlyMap<string, number> };

/** The steps of both states as rows of a table: what is different, with both sides. */
export function prepareSteps(
  { before, after }: { before: JourneyMapContent; after: JourneyMapContent },
  names: PartNames,
): ComparedRows[] {
  const { steps } = compareMaps(before, after);
  const places = { before: placesOf(before.steps), after: placesOf(after.steps) };
  return steps.map((step) => ({
    id: step.id,
    name: step.after?.name ?? step.before?.name ?? '',
    marks: marksOf(step),
    rows: [...fieldRows(step, names, places), ...curveRows(step, names), ...cellRows(step, names)],
  }));
}

function marksOf(step: ComparedStep): StepMark[] {
  if (!step.before) return ['added'];
  if (!step.after) return ['removed'];
  const isRenamed = step.changed.includes('name');
  const isChanged = step.changed.some((key) => key !== 'name') || step.cells.length > 0 || step.levels.length > 0;
  return [
    ...(isRenamed ? (['renamed'] as const) : []),
    ...(step.isMoved ? (['moved'] as const) : []),
    ...(isChanged ? (['changed'] as const) : []),
  ];
}

function placesOf(steps: readonly MapStep[]): Map<string, number> {
  return new Map(steps.map(({ id }, at) => [id, at + 1]));
}

function fieldRows(
  { id, before, after, isMoved, changed }: ComparedStep,
  names: PartNames,
  places: Places,
): ComparedRow[] {
  const rows: ComparedRow[] = changed.flatMap((key) =>
    key === 'id'
      ? []
      : {
          key,
          of: { kind: 'field', field: key },
          before: fieldOf(before, key, names),
          after: fieldOf(after, key, names),
        },
  );
  if (!isMoved) return rows;
  const place = (number: number | undefined): Said | null => (number === undefined ? null : { kind: 'place', number });
  return [
    ...rows,
    {
      key: 'place',
      of: { kind: 'field', field: 'place' },
      ...{ before: place(places.before.get(id)), after: place(places.after.get(id)) },
    },
  ];
}

function fieldOf(step: MapStep | null, key: Exclude<keyof MapStep, 'id'>, names: PartNames): Said | null {
  if (!step) return null;
  if (key === 'follows') return { kind: 'yesNo', isYes: step.follows };
  if (key === 'name') return textOf(step.name);
  if (key === 'phaseId') return step.phaseId === null ? null : textOf(names.phase(step.phaseId));
  if (key === 'mapId') return step.mapId === null ? null : textOf(names.map(step.mapId));
  return textOf(step.touchpointIds.map(names.touchpoint).join(', '));
}

function textOf(text: string): Said | null {
  return text === '' ? null : { kind: 'text', text };
}

function personaOf(id: string, names: PartNames): string | null {
  return id === everybody ? null : names.persona(id);
}

function curveRows({ levels }: ComparedStep, names: PartNames): ComparedRow[] {
  return levels.flatMap(({ persona, before, after }) =>
    (['asIs', 'toBe', 'until'] as const).flatMap((field) => {
      const one = before?.[field] ?? null;
      const other = after?.[field] ?? null;
      if (one === other) return [];
      const of = { kind: 'curve' as const, field, persona: personaOf(persona, names) };
      return { key: `${field} ${persona}`, of, before: levelSaid(one), after: levelSaid(other) };
    }),
  );
}

function levelSaid(value: number | string | null): Said | null {
  if (value === null) return null;
  return typeof value === 'number' ? { kind: 'points', points: value } : { kind: 'date', date: value };
}

function cellRows({ cells }: ComparedStep, names: PartNames): ComparedRow[] {
  return cells.map(({ laneId, persona, before, after }) => ({
    key: `${laneId} ${persona}`,
    of: { kind: 'lane', name: names.laneOf(laneId), persona: personaOf(persona, names) },
    before: cellSaid(before, names),
    after: cellSaid(after, names),
  }));
}

function cellSaid(cell: Cell | null, names: PartNames): Said | null {
  if (!cell) return null;
  if ('text' in cell) return textOf(cell.text);
  if ('systemIds' in cell) return textOf(cell.systemIds.map(names.system).join(', '));
  return textOf(names.department(cell.departmentId));
}

/** What is different, counted for the sentence above the table. */
export function countKinds(comparison: MapComparison) {
  const { steps, lanes, personas, ways } = comparison;
  const marked = (mark: StepMark) => steps.filter((step) => marksOf(step).includes(mark)).length;
  const kept = steps.filter(({ before, after }) => before && after);
  return {
    ...{ added: marked('added'), removed: marked('removed'), renamed: marked('renamed'), moved: marked('moved') },
    cells: kept.reduce((count, step) => count + step.cells.length, 0),
    points: kept.reduce((count, step) => count + step.levels.length, 0),
    parts: [lanes, personas, ways].reduce((count, parts) => count + parts.filter(isDifferent).length, 0),
  };
}

/** How much higher the curve as it is lies later, over the steps that have a point in both; null: there are none. */
export function curveDifference(
  { before, after }: { before: JourneyMapContent; after: JourneyMapContent },
  persona: string,
): { mean: number; steps: number } | null {
  const differences = after.steps.flatMap(({ id: stepId }) => {
    const one = levelOf(before, { stepId, persona })?.asIs ?? null;
    const other = levelOf(after, { stepId, persona })?.asIs ?? null;
    return one === null || other === null ? [] : [other - one];
  });
  if (differences.length === 0) return null;
  const sum = differences.reduce((total, one) => total + one, 0);
  return { mean: Math.round(sum / differences.length), steps: differences.length };
}
