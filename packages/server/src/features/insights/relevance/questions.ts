import type { EntryBodies } from '@anklang/domain';
import type { Segment } from '../segment.ts';

/** A ranking that the map wants to know: of a wave, among those who gave one of the answers; none: among all. */
export type RelevanceQuestion = { waveId: string; answers: Segment[] };

/** The answers of a segment that a wave has columns for, in an order of their own; null: the wave does not know it. */
export function answersIn(
  columns: readonly string[],
  data: EntryBodies['segment']['data'],
): RelevanceQuestion['answers'] | null {
  const known = data.filter(({ column }) => columns.includes(column));
  if (known.length === 0) return null;
  return known.map(({ column, value }) => ({ column, value })).sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
}

export function asKept({ waveId, answers }: RelevanceQuestion) {
  return { waveId, question: { kind: 'relevance', answers } };
}

export function textOf(value: unknown): string {
  return JSON.stringify(value);
}
