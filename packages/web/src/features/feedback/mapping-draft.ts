import type { ColumnSummary, MappedTouchpoint, SurveyMapping } from '@anklang/domain';
import { suggestScale } from './suggest-scale.ts';

export const columnRoles = ['ignore', 'respondent', 'weight', 'segment', 'outcome', 'touchpoint'] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** A column as the editor holds it. Codes stay text as in the file; the scale may be half-typed. */
export type ColumnDraft = {
  column: string;
  role: ColumnRole;
  name: string;
  low: number | null;
  high: number | null;
  notUsed: string[];
  missing: string[];
  /** Null: the usual cut points of the scale. */
  cuts: { disappointing: number | null; delighting: number | null } | null;
  aliases: string[];
};

export type MappingDraft = {
  columns: ColumnDraft[];
  /** What a mapping named that the file does not have. */
  unknown: string[];
};

/** Lays a mapping over the columns of a file; without one every column waits unused. */
export function draftMapping(mapping: SurveyMapping | null, columns: readonly ColumnSummary[]): MappingDraft {
  const names = new Set(columns.map((column) => column.name));
  const touchpoints = new Map((mapping?.touchpoints ?? []).map((entry) => [findColumn(entry, names), entry]));
  const drafts = columns.map((summary) => draftColumn(summary, { mapping, touchpoint: touchpoints.get(summary.name) }));
  const wanted = mapping
    ? [mapping.respondent, mapping.weight, ...mapping.segments, mapping.outcome.column, ...touchpoints.keys()]
    : [];

  return { columns: drafts, unknown: wanted.filter((name): name is string => name !== undefined && !names.has(name)) };
}

/** The column itself, or one that bears an earlier name of it. */
function findColumn(entry: MappedTouchpoint, names: ReadonlySet<string>): string {
  if (names.has(entry.column)) return entry.column;
  return entry.aliases?.find((alias) => names.has(alias)) ?? entry.column;
}

type Known = { mapping: SurveyMapping | null; touchpoint: MappedTouchpoint | undefined };

function draftColumn(summary: ColumnSummary, { mapping, touchpoint }: Known): ColumnDraft {
  const empty = emptyDraft(summary.name);
  if (!mapping) return empty;
  if (mapping.outcome.column === summary.name) {
    const { name, scale, missing } = mapping.outcome;
    return { ...empty, role: 'outcome', name: name ?? '', low: scale[0], high: scale[1], missing: asText(missing) };
  }
  if (touchpoint) {
    const renamed = touchpoint.column === summary.name ? [] : [touchpoint.column];
    return {
      ...empty,
      role: 'touchpoint',
      name: touchpoint.name ?? '',
      low: touchpoint.scale[0],
      high: touchpoint.scale[1],
      notUsed: asText(touchpoint.notUsed),
      missing: asText(touchpoint.missing),
      cuts: touchpoint.levels ?? null,
      aliases: [...new Set([...(touchpoint.aliases ?? []), ...renamed])].filter((alias) => alias !== summary.name),
    };
  }
  if (mapping.respondent === summary.name) return { ...empty, role: 'respondent' };
  if (mapping.weight === summary.name) return { ...empty, role: 'weight' };
  if (mapping.segments.includes(summary.name)) return { ...empty, role: 'segment' };

  return empty;
}

export function emptyDraft(column: string): ColumnDraft {
  return { column, role: 'ignore', name: '', low: null, high: null, notUsed: [], missing: [], cuts: null, aliases: [] };
}

function asText(codes: readonly (string | number)[] | undefined): string[] {
  return (codes ?? []).map(String);
}

/** Changes one column; the others stay the same objects. */
export function changeColumn(draft: MappingDraft, column: string, change: Partial<ColumnDraft>): MappingDraft {
  return {
    ...draft,
    columns: draft.columns.map((entry) => (entry.column === column ? { ...entry, ...change } : entry)),
  };
}

/** Only one column can identify the respondent, weigh, or be the outcome: whoever had that role before loses it. */
export function assignRole(
  draft: MappingDraft,
  change: { columns: readonly string[]; role: ColumnRole; summaries: ReadonlyMap<string, ColumnSummary> },
): MappingDraft {
  const { role, summaries } = change;
  const single = role === 'respondent' || role === 'weight' || role === 'outcome';
  const chosen = new Set(single ? change.columns.slice(0, 1) : change.columns);

  return {
    ...draft,
    columns: draft.columns.map((entry) => {
      if (chosen.has(entry.column)) return takeRole(entry, role, summaries.get(entry.column));
      return single && entry.role === role ? { ...entry, role: 'ignore' } : entry;
    }),
  };
}

function takeRole(entry: ColumnDraft, role: ColumnRole, summary: ColumnSummary | undefined): ColumnDraft {
  const rated = role === 'outcome' || role === 'touchpoint';
  if (!rated || entry.low !== null || entry.high !== null) return { ...entry, role };
  const scale = summary ? suggestScale(summary) : null;

  return { ...entry, role, low: scale?.[0] ?? null, high: scale?.[1] ?? null };
}

/** Gives a value of the file a meaning; a value has one meaning at most. */
export function nameCode(entry: ColumnDraft, value: string, meaning: 'notUsed' | 'missing' | 'rating'): ColumnDraft {
  const without = (codes: readonly string[]) => codes.filter((code) => !sameCode(code, value));
  const notUsed = without(entry.notUsed);
  const missing = without(entry.missing);
  if (meaning === 'notUsed') notUsed.push(value);
  if (meaning === 'missing') missing.push(value);

  return { ...entry, notUsed, missing };
}

/** 6 and 6.0 are one code; texts are compared as they stand, without the blanks around them. */
export function sameCode(left: string, right: string): boolean {
  if (left.trim() === right.trim()) return true;
  const a = asNumber(left);
  return a !== null && a === asNumber(right);
}

export function asNumber(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : null;
}

/** Copies scale, codes and cut points of one column to others; names stay. */
export function copyRules(draft: MappingDraft, from: ColumnDraft, to: readonly string[]): MappingDraft {
  const targets = new Set(to);
  const { low, high, cuts } = from;

  return {
    ...draft,
    columns: draft.columns.map((entry) =>
      targets.has(entry.column) && entry.column !== from.column
        ? { ...entry, low, high, cuts, notUsed: [...from.notUsed], missing: [...from.missing] }
        : entry,
    ),
  };
}
