import type { EngineQuestion } from '../engine-question.ts';
import type { StoredInteraction } from '../stored-interaction.ts';
import { groupBy } from './plain-numbers.fixture.ts';

/** Everything a plain store knows of a workspace: rows in the order they were accepted, aliases as they were told. */
export type PlainWorkspace = {
  batches: Map<string, { contentHash: string; rows: StoredInteraction[] }>;
  customerOf: Map<string, string>;
};

/** `place`: among the rows of the customer; `time` counts by the calendar where the question wants it. */
export type Visit = { row: StoredInteraction; place: number; step: number; instant: number; time: number };
export type Journey = { customer: string; visits: Visit[] };

const day = 86_400_000;

export function leadsTo(workspace: PlainWorkspace, id: string): string {
  const further = workspace.customerOf.get(id);
  return further === undefined ? id : leadsTo(workspace, further);
}

/** Rows by customer, each in order of time, equal times as accepted. */
export function rowsByCustomer(workspace: PlainWorkspace): Map<string, StoredInteraction[]> {
  const all = [...workspace.batches.values()].flatMap(({ rows }) => rows);
  const found = groupBy(all, (row) => leadsTo(workspace, row.customer));
  for (const rows of found.values()) rows.sort((a, b) => a.time - b.time);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The latest value known of each segment. */
export function segmentsOf(rows: readonly StoredInteraction[]): Record<string, string> {
  const latest: Record<string, string> = {};
  for (const row of rows) for (const [name, value] of Object.entries(row.segments ?? {})) latest[name] = value;
  return latest;
}

/** The two offsets between which clocks change, `[]` where there is but one, null where time has no calendar. */
export function seasonsOf(rows: readonly StoredInteraction[]): number[] | null {
  const offsets = [...new Set(rows.map((row) => row.offsetMinutes))];
  if (offsets.length === 0 || offsets.length > 2) return null;
  const known = offsets.filter((offset) => offset !== null);
  if (known.length < offsets.length) return null;
  if (known.length === 1) return [];
  if (Math.abs(known[0]! - known[1]!) !== 60) return null;
  const byDay = groupBy(rows, (row) => Math.floor(row.time / day));
  const days = [...byDay.keys()].sort((a, b) => a - b);
  let changes = 0;
  let held: number | null = null;
  for (const date of days) {
    const seen = new Set(byDay.get(date)!.map((row) => row.offsetMinutes));
    if (seen.size === 2) {
      changes++;
      if (held !== null) held = known.find((offset) => offset !== held)!;
      continue;
    }
    const [only] = seen;
    if (held !== null && only !== held) changes++;
    held = only!;
  }
  const span = days.at(-1)! - days[0]! + 1;
  return changes <= Math.ceil(span / (365.25 / 2)) + 1 ? known : null;
}

/** The question, word by word: filter, leave out, cut, keep what comes by, count time. */
export function journeysOf(
  workspace: PlainWorkspace,
  question: EngineQuestion,
): { journeys: Journey[]; interactions: number; leftOut: number } {
  const seasons = question.calendar ? seasonsOf([...rowsByCustomer(workspace).values()].flat()) : null;
  const journeys: Journey[] = [];
  let interactions = 0;
  let leftOut = 0;
  for (const [customer, rows] of rowsByCustomer(workspace)) {
    const segments = segmentsOf(rows);
    if (!Object.entries(question.segments).every(([name, values]) => values.includes(segments[name]!))) continue;
    const visits: Visit[] = [];
    for (const [place, row] of rows.entries()) {
      if (question.from !== null && row.time < question.from) continue;
      if (question.to !== null && row.time >= question.to) continue;
      const fits = Object.entries(question.where).every(([name, values]) =>
        values.includes(row.dimensions[name as keyof typeof row.dimensions]!),
      );
      if (!fits) continue;
      interactions++;
      const name = question.by === 'touchpoint' ? row.touchpoint : row.dimensions[question.by];
      const step = name === null ? undefined : question.stepOf.get(name);
      if (step === undefined) leftOut++;
      else visits.push({ row, place, step, instant: row.time, time: row.time });
    }
    for (const cut of cutVisits(visits, question.journeys)) {
      if (question.through && !cut.some(({ step }) => question.through!.includes(step))) continue;
      if (seasons && seasons.length === 2) shiftByCalendar(cut);
      journeys.push({ customer, visits: cut });
    }
  }
  return { journeys, interactions, leftOut };
}

function cutVisits(visits: readonly Visit[], journeys: EngineQuestion['journeys']): Visit[][] {
  let silences = 0;
  const cuts = groupBy(visits.entries(), ([i, { row, instant }]) => {
    if (journeys.by === 'customer') return 'all';
    if (journeys.by === 'session') return row.session === null ? 'none' : `session ${row.session}`;
    if (i > 0 && instant - visits[i - 1]!.instant > journeys.quietMs) silences++;
    return `after ${silences}`;
  });
  return [...cuts.values()].map((cut) => cut.map(([, visit]) => visit));
}

/** From a day on, what lies between two visits counts by the clock on the wall. */
function shiftByCalendar(visits: Visit[]): void {
  for (let i = 1; i < visits.length; i++) {
    const before = visits[i - 1]!;
    const now = visits[i]!;
    const real = now.instant - before.instant;
    const changed = (now.row.offsetMinutes! - before.row.offsetMinutes!) * 60_000;
    now.time = before.time + (real >= day ? real + changed : real);
  }
}
