import type { ColumnSummary } from '@anklang/domain';
import { asNumber, type ColumnDraft, type MappingDraft, sameCode } from './mapping-draft.ts';

/** What is wrong with one column, said at that column. Words under `survey.issue.<code>`. */
export type ColumnIssue =
  | { code: 'scaleMissing' }
  | { code: 'scaleOrder' }
  | { code: 'cutsOrder' }
  | { code: 'codeTwice'; value: string }
  | { code: 'outside'; values: { value: string; count: number }[]; count: number }
  | { code: 'outsideUnseen'; minimum: number; maximum: number }
  | { code: 'constant'; value: string }
  | { code: 'noAnswers' }
  | { code: 'weightNotNumeric'; value: string }
  | { code: 'weightNegative'; value: string }
  | { code: 'respondentTwice'; distinct: number; filled: number };

/** What is wrong with the mapping as a whole. */
type DraftIssue = 'outcomeMissing' | 'touchpointsMissing' | 'touchpointsTooMany' | 'segmentsTooMany';

export type DraftCheck = {
  issues: DraftIssue[];
  columns: ReadonlyMap<string, ColumnIssue[]>;
  /** Nothing stands against an import. */
  ready: boolean;
};

export function checkDraft(draft: MappingDraft, summaries: ReadonlyMap<string, ColumnSummary>): DraftCheck {
  const count = (role: ColumnDraft['role']) => draft.columns.filter((column) => column.role === role).length;
  const issues: DraftIssue[] = [];
  if (count('outcome') === 0) issues.push('outcomeMissing');
  if (count('touchpoint') === 0) issues.push('touchpointsMissing');
  if (count('touchpoint') > 200) issues.push('touchpointsTooMany');
  if (count('segment') > 50) issues.push('segmentsTooMany');
  const columns = new Map<string, ColumnIssue[]>();
  for (const column of draft.columns) {
    const summary = summaries.get(column.column);
    const found = summary ? checkColumn(column, summary) : [];
    if (found.length > 0) columns.set(column.column, found);
  }

  return { issues, columns, ready: issues.length === 0 && columns.size === 0 };
}

export function checkColumn(column: ColumnDraft, summary: ColumnSummary): ColumnIssue[] {
  if (column.role === 'outcome' || column.role === 'touchpoint') return checkRated(column, summary);
  if (column.role === 'weight') return checkWeight(summary);
  if (column.role === 'respondent') return checkRespondent(summary);

  return [];
}

function checkRated(column: ColumnDraft, summary: ColumnSummary): ColumnIssue[] {
  const { low, high } = column;
  if (low === null || high === null) return [{ code: 'scaleMissing' }];
  if (low >= high) return [{ code: 'scaleOrder' }];
  const issues: ColumnIssue[] = [];
  const twice = column.notUsed.find((code) => column.missing.some((other) => sameCode(code, other)));
  if (twice !== undefined) issues.push({ code: 'codeTwice', value: twice });
  if (column.cuts && !cutsFit(column.cuts)) issues.push({ code: 'cutsOrder' });
  const unnamed = summary.values.filter(({ value }) => meaningOf(column, value) === 'outside');
  if (unnamed.length > 0) {
    issues.push({ code: 'outside', values: unnamed, count: unnamed.reduce((sum, { count }) => sum + count, 0) });
  }
  if (unnamed.length === 0 && reachesOutside(column, summary)) {
    issues.push({ code: 'outsideUnseen', minimum: summary.minimum ?? low, maximum: summary.maximum ?? high });
  }
  const ratings = summary.values.filter(({ value }) => meaningOf(column, value) === 'rating');
  if (summary.distinct <= summary.values.length) {
    if (ratings.length === 0) issues.push({ code: 'noAnswers' });
    if (ratings.length === 1 && column.role === 'outcome')
      issues.push({ code: 'constant', value: ratings[0]?.value ?? '' });
  }

  return issues;
}

function cutsFit(cuts: NonNullable<ColumnDraft['cuts']>): boolean {
  return cuts.disappointing !== null && cuts.delighting !== null && cuts.disappointing < cuts.delighting;
}

/** What a value of the file means under the rules of its column. */
export function meaningOf(column: ColumnDraft, value: string): 'rating' | 'notUsed' | 'missing' | 'outside' {
  if (column.notUsed.some((code) => sameCode(code, value))) return 'notUsed';
  if (column.missing.some((code) => sameCode(code, value)) || value.trim() === '') return 'missing';
  const number = asNumber(value);
  if (number === null || column.low === null || column.high === null) return 'outside';

  return number >= column.low && number <= column.high ? 'rating' : 'outside';
}

/** Only the most frequent values are listed; the extremes tell about the rest. */
function reachesOutside(column: ColumnDraft, summary: ColumnSummary): boolean {
  if (summary.distinct <= summary.values.length) return false;
  const extremes = [summary.minimum, summary.maximum].filter((value) => value !== null);
  return extremes.some((value) => meaningOf(column, String(value)) === 'outside') || summary.numeric < summary.filled;
}

function checkWeight(summary: ColumnSummary): ColumnIssue[] {
  const word = summary.values.find(({ value }) => asNumber(value) === null);
  if (word) return [{ code: 'weightNotNumeric', value: word.value }];
  if (summary.minimum !== null && summary.minimum < 0)
    return [{ code: 'weightNegative', value: String(summary.minimum) }];

  return summary.filled === 0 ? [{ code: 'noAnswers' }] : [];
}

/** Distinct values are counted up to 1,000; beyond that the import itself finds doubles and names their lines. */
function checkRespondent(summary: ColumnSummary): ColumnIssue[] {
  if (summary.distinct >= 1000 || summary.distinct === summary.filled) return [];
  return [{ code: 'respondentTwice', distinct: summary.distinct, filled: summary.filled }];
}
