import type { MeasureOptions, Measures } from '../../measures.ts';
import type { Counting } from '../questions/counting.ts';
import { bound, joinSql, raw, type Sql, sql } from '../sql.ts';

export async function measureDropOff(
  { journeys, ask }: Counting,
  { funnel }: MeasureOptions['dropOff'],
): Promise<Measures['dropOff']> {
  const told = funnel.map((_, place) => {
    const here = raw(`place${place}`);
    if (place === 0) return sql`countIf(${here} > 0), nan`;
    const waited = sql`(times[${here}] - times[${raw(`place${place - 1}`)}]) / 1000`;
    return sql`countIf(${here} > 0), quantileExactInclusiveIf(0.5)(${waited}, ${here} > 0)`;
  });
  const [found] = await ask<[number, ...(number | null)[]]>(sql`SELECT count(), ${joinSql(told, ', ')}
    FROM (SELECT times, ${placesOf(funnel)} FROM (${journeys()}))`);
  const [all, ...counts] = found!;
  return {
    journeys: all,
    funnel: funnel.map((_, place) => {
      const could = place === 0 ? all : counts[2 * place - 2]!;
      const did = counts[2 * place]!;
      return {
        journeys: did,
        dropOff: could === 0 ? 0 : 1 - did / could,
        medianSeconds: place === 0 || did === 0 ? null : counts[2 * place + 1]!,
      };
    }),
  };
}

/** `place0`, `place1`, …: where in its `steps` a journey reaches the steps of a funnel one after the other; 0: not. */
export function placesOf(funnel: readonly (readonly number[])[]): Sql {
  const places = funnel.map((touchpoints, place) => {
    const wanted = bound('Array(UInt16)', touchpoints);
    const name = raw(`place${place}`);
    if (place === 0) return sql`arrayFirstIndex(step -> has(${wanted}, step), steps) AS ${name}`;
    const before = raw(`place${place - 1}`);
    return sql`if(${before} = 0, 0, arrayFirstIndex(
      (step, here) -> here > ${before} AND has(${wanted}, step), steps, arrayEnumerate(steps))) AS ${name}`;
  });
  return joinSql(places, ', ');
}
