import { AnalysisError } from '../error.ts';
import { customerOfJourney, type EventLog } from './event-log.ts';
import { takeRows } from './select-events.ts';

/**
 * Cuts every journey where more than `gapMs` milliseconds pass between two interactions. Shares all columns with the
 * log given; O(rows), 8 bytes a session.
 */
export function sessionsByInactivity(log: EventLog, gapMs: number): EventLog {
  if (!(gapMs >= 0)) throw new AnalysisError('option_invalid', { option: 'gapMs', value: gapMs });
  const { time, starts } = log;
  let sessions = 0;
  for (let j = 0; j < log.journeys; j++) {
    const to = starts[j + 1]!;
    if (starts[j]! < to) sessions++;
    for (let i = starts[j]! + 1; i < to; i++) if (time[i]! - time[i - 1]! > gapMs) sessions++;
  }
  const cut = new Uint32Array(sessions + 1);
  const customerOf = new Int32Array(sessions);
  let s = 0;
  for (let j = 0; j < log.journeys; j++) {
    const from = starts[j]!;
    const to = starts[j + 1]!;
    for (let i = from; i < to; i++) {
      if (i > from && !(time[i]! - time[i - 1]! > gapMs)) continue;
      cut[s] = i;
      customerOf[s++] = customerOfJourney(log, j);
    }
  }
  cut[sessions] = starts[log.journeys]!;
  return { ...log, journeys: sessions, starts: cut, customerOf };
}

/**
 * One journey per customer and case as the source named it; rows without a case (−1) of one customer make one journey
 * together. Cases of one customer may run side by side: rows are put together again, the order in time kept, cases in
 * the order of their first row. Throws `option_invalid` for a log without cases. A copy; O(rows).
 */
export function sessionsByCase(log: EventLog): EventLog {
  const { caseOf, starts } = log;
  if (!caseOf) throw new AnalysisError('option_invalid', { option: 'caseOf', value: 'absent' });
  const rows = new Uint32Array(log.events);
  const cut: number[] = [];
  const customers: number[] = [];
  let count = 0;
  for (let j = 0; j < log.journeys; j++) {
    const rowsOfCase = new Map<number, number[]>();
    for (let i = starts[j]!; i < starts[j + 1]!; i++) {
      const together = rowsOfCase.get(caseOf[i]!);
      if (together) together.push(i);
      else rowsOfCase.set(caseOf[i]!, [i]);
    }
    for (const together of rowsOfCase.values()) {
      cut.push(count);
      customers.push(customerOfJourney(log, j));
      for (const row of together) rows[count++] = row;
    }
  }
  cut.push(count);
  return {
    ...takeRows(log, rows),
    journeys: customers.length,
    starts: Uint32Array.from(cut),
    customerOf: Int32Array.from(customers),
  };
}
