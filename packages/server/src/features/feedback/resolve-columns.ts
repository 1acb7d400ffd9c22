import { fail, nearestNames, plainName, type SurveyMapping } from '@anklang/domain';

/** A column that bears another name in the file than in the mapping. */
export type RenamedColumn = { readonly from: string; readonly to: string };

export type ResolvedColumns = {
  readonly respondent: number | null;
  readonly weight: number | null;
  readonly segments: readonly number[];
  readonly outcome: number;
  readonly touchpoints: readonly number[];
  readonly renamed: readonly RenamedColumn[];
};

/**
 * Finds the mapping's columns in the file: by name, by an alias, or by a name that differs only in case, blanks and
 * signs. What is merely alike is offered in the error, never taken.
 */
export function resolveColumns(columns: readonly string[], mapping: SurveyMapping): ResolvedColumns {
  const byName = new Map(columns.map((name, index) => [name, index]));
  const byPlainName = groupByPlainName(columns);
  const usedBy = new Map<number, string>();
  const renamed: RenamedColumn[] = [];

  function find(column: string, aliases: readonly string[] = []): number {
    const index = lookUp(column, aliases);
    if (index === null) {
      throw fail('column_missing', { column, candidates: nearestNames(column, columns) });
    }
    if (usedBy.has(index)) throw fail('column_mapped_twice', { column: columns[index]! });
    usedBy.set(index, column);
    if (columns[index] !== column) renamed.push({ from: column, to: columns[index]! });
    return index;
  }

  function lookUp(column: string, aliases: readonly string[]): number | null {
    for (const name of [column, ...aliases]) {
      const exact = byName.get(name);
      if (exact !== undefined) return exact;
    }
    for (const name of [column, ...aliases]) {
      const alike = byPlainName.get(plainName(name)) ?? [];
      if (alike.length === 1 && plainName(name) !== '') return alike[0]!;
    }
    return null;
  }

  return {
    respondent: mapping.respondent === undefined ? null : find(mapping.respondent),
    weight: mapping.weight === undefined ? null : find(mapping.weight),
    outcome: find(mapping.outcome.column),
    touchpoints: mapping.touchpoints.map((touchpoint) => find(touchpoint.column, touchpoint.aliases)),
    segments: mapping.segments.map((column) => find(column)),
    renamed,
  };
}

function groupByPlainName(columns: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, name] of columns.entries()) {
    const plain = plainName(name);
    groups.set(plain, [...(groups.get(plain) ?? []), index]);
  }
  return groups;
}
