import type { SurveyMapping, Upload } from '@anklang/domain';

export type Renamed = { before: string; now: string };

/** Columns that the known survey called otherwise. */
export function findRenamed(suggestion: Upload['suggestion']): Renamed[] {
  return suggestion.reasons.flatMap(({ code, column, params }) =>
    code === 'renamed' && params['before'] !== undefined ? [{ before: String(params['before']), now: column }] : [],
  );
}

/** Touchpoints of the known survey that this file does not seem to hold; leaving them out should not go unnoticed. */
export function findLost(known: SurveyMapping, suggested: SurveyMapping | null): string[] {
  const kept = new Set((suggested?.touchpoints ?? []).flatMap(({ column, aliases = [] }) => [column, ...aliases]));
  return known.touchpoints.filter(({ column }) => !kept.has(column)).map(({ column, name }) => name ?? column);
}
