import type { EventLog } from '@anklang/analysis';

/** Orders two journeys by their step codes, one after the other; what ends first comes first. */
export function compareJourneys(log: EventLog, a: number, b: number): number {
  const { starts, touchpoint } = log;
  const endA = starts[a + 1]!;
  const endB = starts[b + 1]!;
  for (let i = starts[a]!, k = starts[b]!; ; i++, k++) {
    if (i === endA || k === endB) return endA - i - (endB - k);
    const difference = touchpoint[i]! - touchpoint[k]!;
    if (difference !== 0) return difference;
  }
}
