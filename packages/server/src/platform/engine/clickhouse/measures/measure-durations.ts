import type { Durations } from '@anklang/analysis';
import type { Counting } from '../questions/counting.ts';
import { sql } from '../sql.ts';

export async function measureDurations({ journeys, ask }: Counting): Promise<Durations> {
  type Row = [
    journeys: number,
    mean: number | null,
    median: number | null,
    p90: number | null,
    min: number,
    max: number,
  ];
  const [found] = await ask<Row>(sql`SELECT count(), avg(seconds), quantileExactInclusive(0.5)(seconds),
    quantileExactInclusive(0.9)(seconds), min(seconds), max(seconds)
    FROM (SELECT (times[-1] - times[1]) / 1000 AS seconds FROM (${journeys()}))`);
  const [count, ...seconds] = found!;
  const [meanSeconds, medianSeconds, p90Seconds, minSeconds, maxSeconds] = seconds.map((value) =>
    count === 0 || value === null ? Number.NaN : value,
  );
  return {
    journeys: count,
    meanSeconds: meanSeconds!,
    medianSeconds: medianSeconds!,
    p90Seconds: p90Seconds!,
    minSeconds: minSeconds!,
    maxSeconds: maxSeconds!,
  };
}
