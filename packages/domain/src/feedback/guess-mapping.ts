import { type Battery, findBatteries } from './guess-battery.ts';
import { type GuessedScale, guessScale, notUsedShare } from './guess-scale.ts';
import { namesRespondent, namesSegment, namesWeight, outcomeHint, readableName } from './guess-words.ts';
import type { MappedOutcome, MappedTouchpoint, SurveyMapping } from './mapping.ts';
import type { ColumnSummary, GuessReason } from './schema.ts';

export type GuessedMapping = {
  /** Null when no outcome or no touchpoint stands out. */
  readonly mapping: SurveyMapping | null;
  readonly reasons: GuessReason[];
  /** What could not be found; null when there is a mapping. */
  readonly lacking: 'outcome' | 'touchpoints' | null;
};

type Chosen = { column: ColumnSummary; guessed: GuessedScale; why: string };

const mostSegments = 10;
const mostTouchpoints = 200;
const longestName = 300;

/**
 * Guesses what the columns of a survey file mean from their names and values. What it is not sure of it leaves out;
 * each decision has its reason. Whatever it maps fits the values it has seen.
 */
export function guessMapping(all: readonly ColumnSummary[]): GuessedMapping {
  const columns = all.filter(({ name }) => name.length > 0 && name.length <= longestName);
  const reasons: GuessReason[] = [];
  const batteries = findBatteries(columns);
  const outcome = chooseOutcome(columns, batteries);
  if (outcome === null) return { mapping: null, reasons, lacking: 'outcome' };

  const touchpoints = chooseTouchpoints(batteries, outcome.column);
  if (touchpoints === null) return { mapping: null, reasons, lacking: 'touchpoints' };

  const respondent = columns.find((column) => namesRespondent(column.name) && isUnique(column));
  const weight = columns.find((column) => namesWeight(column.name) && looksLikeWeight(column));
  const taken = new Set([outcome.column, respondent, weight, ...touchpoints.columns]);
  const segments = columns
    .filter((column) => !taken.has(column) && namesSegment(column.name) && looksLikeSegment(column))
    .slice(0, mostSegments);

  if (respondent) reasons.push({ code: 'respondent', column: respondent.name, params: { count: respondent.filled } });
  if (weight) reasons.push(weightReason(weight));
  for (const { name, distinct } of segments)
    reasons.push({ code: 'segment', column: name, params: { values: distinct } });
  const mappedOutcome = mapOutcome(outcome, reasons);
  return {
    mapping: {
      ...(respondent ? { respondent: respondent.name } : {}),
      ...(weight ? { weight: weight.name } : {}),
      segments: segments.map(({ name }) => name),
      outcome: mappedOutcome,
      touchpoints: touchpoints.columns.map((column) => mapTouchpoint(column, touchpoints, reasons)),
    },
    reasons,
    lacking: null,
  };
}

/** By its name; without one, the last of the largest battery when, unlike the others, hardly anybody "never used" it. */
function chooseOutcome(columns: readonly ColumnSummary[], batteries: readonly Battery[]): Chosen | null {
  let best: (Chosen & { score: number }) | null = null;
  for (const column of columns) {
    const hint = outcomeHint(column.name);
    if (hint === null || isUnique(column) || namesSegment(column.name)) continue;
    const battery = batteries.findIndex((entry) => entry.columns.includes(column));
    const guessed =
      battery >= 0
        ? batteries[battery]!.guessed
        : guessScale([column], hint.why === 'recommendation' ? 'recommendation' : null);
    if (guessed === null) continue;
    const score = hint.score + (battery === 0 ? 5 : 0);
    if (best === null || score > best.score) best = { column, guessed, why: hint.why, score };
  }
  return best ?? lastOfBattery(batteries[0]);
}

function lastOfBattery(battery: Battery | undefined): Chosen | null {
  if (battery === undefined || battery.columns.length < 4 || battery.guessed.notUsed.length === 0) return null;
  const shares = battery.columns.map((column) => notUsedShare(column, battery.guessed));
  const last = shares.pop()!;
  if (last > 0.05 || last > Math.min(...shares) || last * 3 > median(shares)) return null;
  return { column: battery.columns.at(-1)!, guessed: battery.guessed, why: 'lastOfBattery' };
}

function chooseTouchpoints(batteries: readonly Battery[], outcome: ColumnSummary): Battery | null {
  for (const battery of batteries) {
    const columns = battery.columns.filter((column) => column !== outcome && !isOverall(column.name));
    if (columns.length >= 2 || (columns.length === 1 && batteries.length === 1)) {
      return withSeenCodes({ ...battery, columns: columns.slice(0, mostTouchpoints) });
    }
  }
  return null;
}

/** Codes that only a left-out column has are not the touchpoints' codes. */
function withSeenCodes(battery: Battery): Battery {
  const seen = new Set(battery.columns.flatMap(({ values }) => values.map(({ value }) => codeOf(value))));
  const kept = (codes: readonly (number | string)[]) => codes.filter((code) => seen.has(code));
  const { scale, notUsed, missing } = battery.guessed;
  return { ...battery, guessed: { scale, notUsed: kept(notUsed), missing: kept(missing) } };
}

function codeOf(value: string): number | string {
  return /^[+-]?\d+(\.0+)?$/.test(value) ? Number(value) : value;
}

function isOverall(name: string): boolean {
  const why = outcomeHint(name)?.why;
  return why === 'overall' || why === 'recommendation' || why === 'repurchase';
}

function mapOutcome({ column, guessed, why }: Chosen, reasons: GuessReason[]): MappedOutcome {
  const [low, high] = guessed.scale;
  reasons.push({ code: 'outcome', column: column.name, params: { why, low, high } });
  const missing = [...guessed.missing, ...guessed.notUsed];
  if (missing.length > 0) reasons.push({ code: 'missing', column: column.name, params: { codes: missing.join(', ') } });
  return { column: column.name, scale: guessed.scale, ...(missing.length > 0 ? { missing } : {}) };
}

function mapTouchpoint(column: ColumnSummary, battery: Battery, reasons: GuessReason[]): MappedTouchpoint {
  const { scale, notUsed, missing } = battery.guessed;
  const name = readableName(column.name);
  reasons.push({ code: 'touchpoint', column: column.name, params: { low: scale[0], high: scale[1] } });
  if (notUsed.length > 0) {
    const percent = Math.round(notUsedShare(column, battery.guessed) * 100);
    reasons.push({ code: 'notUsed', column: column.name, params: { codes: notUsed.join(', '), percent } });
  }
  if (missing.length > 0) reasons.push({ code: 'missing', column: column.name, params: { codes: missing.join(', ') } });
  return {
    column: column.name,
    ...(name === undefined ? {} : { name }),
    scale,
    ...(notUsed.length > 0 ? { notUsed: [...notUsed] } : {}),
    ...(missing.length > 0 ? { missing: [...missing] } : {}),
  };
}

function isUnique(column: ColumnSummary): boolean {
  return column.empty === 0 && column.filled > 1 && column.values[0]?.count === 1;
}

/** Around one, and not all whole: a body weight in kilograms bears the same name. */
function looksLikeWeight({ filled, empty, numeric, minimum, maximum, distinct, values }: ColumnSummary): boolean {
  if (empty > 0 || numeric !== filled || distinct < 2 || minimum === null || maximum === null) return false;
  return minimum >= 0 && minimum < 2 && maximum <= 100 && values.some(({ value }) => value.includes('.'));
}

function looksLikeSegment({ filled, empty, distinct }: ColumnSummary): boolean {
  return distinct >= 2 && distinct <= 30 && filled >= empty;
}

function weightReason({ name, minimum, maximum }: ColumnSummary): GuessReason {
  return { code: 'weight', column: name, params: { low: minimum ?? 0, high: maximum ?? 0 } };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
