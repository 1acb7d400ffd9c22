import type { EngineQuestion } from '../../../platform/engine/engine-question.ts';
import type { StoredInteraction } from '../../../platform/engine/stored-interaction.ts';

type Row = Pick<StoredInteraction, 'time' | 'session'>;

/**
 * The journey of each interaction of one customer, numbered from 0 in the order in which journeys begin. Journeys are cut
 * after interactions without a step (code −1) were left out; these are told with the journey that is under way.
 */
export function numberJourneys(
  rows: readonly Row[],
  codes: readonly number[],
  { journeys }: Pick<EngineQuestion, 'journeys'>,
): number[] {
  const numbers = new Map<string | null, number>();
  let current = 0;
  let before: number | null = null;
  return rows.map(({ time, session }, row) => {
    if (codes[row]! < 0) return current;
    if (journeys.by === 'session') {
      current = numbers.get(session) ?? numbers.size;
      numbers.set(session, current);
    }
    if (journeys.by === 'inactivity' && before !== null && time - before > journeys.quietMs) current++;
    before = time;
    return current;
  });
}
