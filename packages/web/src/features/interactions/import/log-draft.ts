import type { ColumnSummary, LogMapping } from '@anklang/domain';

/** What one column can say about an interaction, under the names that the mapping has for it. */
export const details = [
  'channel',
  'device',
  'direction',
  'department',
  'handledBy',
  'campaign',
  'object',
  'cost',
  'durationSeconds',
  'reportedOrigin',
] as const;
export type Detail = (typeof details)[number];
export type SingleUse = 'customer' | 'case' | 'time' | Detail;

export type RatingDraft = { column: string; low: number | null; high: number | null; disappointing: number | null };

/** The mapping of a log while a person corrects it: every part may be missing. */
export type LogDraft = {
  columns: Partial<Record<SingleUse, string>>;
  /** In the order in which they name the touchpoint together. */
  touchpoint: string[];
  timeZone: string | null;
  timeOrder: LogMapping['timeOrder'] | null;
  transitions: { column: string; count: string[] } | null;
  rating: RatingDraft | null;
  conversion: { touchpoints: string[]; value: string | null };
  segments: string[];
  properties: string[];
  /** What this page does not ask about is kept as it came. */
  kept: Partial<Pick<LogMapping, 'timeCounts' | 'quietMinutes'>>;
  /** What a mapping named that the file does not have. */
  unknown: string[];
};

const single = ['customer', 'case', 'time', ...details] as const satisfies readonly SingleUse[];

/** Lays a mapping over the columns of a file; what the file does not have is named and left out. */
export function draftLog(mapping: LogMapping | null, columns: readonly ColumnSummary[]): LogDraft {
  const names = new Set(columns.map(({ name }) => name));
  const unknown = new Set<string>();
  const known = (column: string | undefined): column is string => {
    if (column === undefined) return false;
    if (!names.has(column)) unknown.add(column);
    return names.has(column);
  };
  const { rating, transitions, conversion } = mapping ?? {};

  return {
    columns: Object.fromEntries(
      single.flatMap((use) => {
        const column = mapping?.[use];
        return known(column) ? [[use, column]] : [];
      }),
    ),
    touchpoint: [mapping?.touchpoint ?? []].flat().filter(known),
    timeZone: mapping?.timeZone ?? null,
    timeOrder: mapping?.timeOrder ?? null,
    transitions: transitions && known(transitions.column) ? { ...transitions } : null,
    rating: rating && known(rating.column) ? draftRating(rating) : null,
    conversion: {
      touchpoints: conversion?.touchpoints ?? [],
      value: known(conversion?.value) ? (conversion?.value ?? null) : null,
    },
    segments: (mapping?.segments ?? []).filter(known),
    properties: (mapping?.properties ?? []).filter(known),
    kept: {
      ...(mapping?.timeCounts ? { timeCounts: mapping.timeCounts } : {}),
      ...(mapping?.quietMinutes ? { quietMinutes: mapping.quietMinutes } : {}),
    },
    unknown: [...unknown],
  };
}

function draftRating({ column, scale, disappointing }: NonNullable<LogMapping['rating']>): RatingDraft {
  return { column, low: scale[0], high: scale[1], disappointing: disappointing ?? null };
}

/** Gives a use its column; an empty text takes it away. */
export function assign(draft: LogDraft, use: SingleUse, column: string): LogDraft {
  const { [use]: _, ...others } = draft.columns;
  return { ...draft, columns: column === '' ? others : { ...others, [use]: column } };
}

export type ColumnUse = SingleUse | 'touchpoint' | 'transitions' | 'rating' | 'value' | 'segment' | 'property';

/** What each column is used as; one column may serve several, such as a channel that is part of the touchpoint. */
export function usesOf(draft: LogDraft): ReadonlyMap<string, readonly ColumnUse[]> {
  const uses = new Map<string, ColumnUse[]>();
  const add = (column: string | null | undefined, use: ColumnUse) => {
    if (column) uses.set(column, [...(uses.get(column) ?? []), use]);
  };
  add(draft.columns.customer, 'customer');
  add(draft.columns.case, 'case');
  for (const column of draft.touchpoint) add(column, 'touchpoint');
  add(draft.columns.time, 'time');
  add(draft.transitions?.column, 'transitions');
  for (const detail of details) add(draft.columns[detail], detail);
  add(draft.rating?.column, 'rating');
  add(draft.conversion.value, 'value');
  for (const column of draft.segments) add(column, 'segment');
  for (const column of draft.properties) add(column, 'property');

  return uses;
}
