import type { AccountGroupSums, AccountTable, MeasureName, Measures } from '../measures.ts';

/** The tables of a measure before codes of segments and origins have got their names back. */
export type CodedMeasures = Omit<Measures, 'accounts' | 'origins'> & {
  accounts: Omit<AccountTable, 'segments'> & { segments: { code: number; group: AccountGroupSums }[] };
  origins: { code: number; customers: number; conversions: number; value: number }[];
};

type Names = {
  /** Values of the segment asked for, by code. */
  segment: readonly string[];
  origins: readonly string[];
};

const naming: { [M in MeasureName]?: (table: CodedMeasures[M], names: Names) => Measures[M] } = {
  accounts: (table, names) => ({
    ...table,
    segments: table.segments
      .map(({ code, group }) => ({ value: names.segment[code]!, group }))
      .sort((a, b) => b.group.customers - a.group.customers || compare(a.value, b.value)),
  }),
  origins: (table, names) =>
    table
      .map(({ code, ...rest }) => ({ origin: names.origins[code]!, ...rest }))
      .sort((a, b) => b.customers - a.customers || compare(a.origin, b.origin)),
};

/** The table as the port promises it. */
export function nameMeasure<M extends MeasureName>(measure: M, table: CodedMeasures[M], names: Names): Measures[M] {
  const give = naming[measure] as ((table: CodedMeasures[M], names: Names) => Measures[M]) | undefined;
  return give ? give(table, names) : (table as unknown as Measures[M]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
