import type { PathTable } from '@anklang/analysis';
import { customerGroups, type GroupedPaths } from '../../../platform/engine/measures.ts';

/** Steps that some path takes, rising. */
export function metSteps({ steps, touchpoints }: PathTable): Int32Array {
  const isMet = new Uint8Array(touchpoints);
  for (let i = 0; i < steps.length; i++) isMet[steps[i]!] = 1;
  return Int32Array.from(isMet.keys()).filter((code) => isMet[code] === 1);
}

/** The paths told in steps; what has none (−1) is left out, and conversions with nothing left are nobody's. */
export function tellInSteps(table: PathTable, { stepOf, steps }: { stepOf: Int32Array; steps: number }): PathTable {
  const told = new Uint16Array(table.steps.length);
  const offsets = new Uint32Array(table.paths + 1);
  const kept = { conversions: [] as number[], value: [] as number[], nulls: [] as number[] };
  const untouched = { ...table.untouched };
  let count = 0;
  for (let p = 0; p < table.paths; p++) {
    const before = count;
    for (let i = table.offsets[p]!; i < table.offsets[p + 1]!; i++) {
      const step = stepOf[table.steps[i]!]!;
      if (step >= 0) told[count++] = step;
    }
    if (count === before) {
      untouched.conversions += table.conversions[p]!;
      untouched.value += table.value[p]!;
      continue;
    }
    kept.conversions.push(table.conversions[p]!);
    kept.value.push(table.value[p]!);
    kept.nulls.push(table.nulls[p]!);
    offsets[kept.nulls.length] = count;
  }
  const paths = kept.nulls.length;
  return {
    ...table,
    touchpoints: steps,
    paths,
    offsets: offsets.subarray(0, paths + 1),
    steps: told.subarray(0, count),
    conversions: Float64Array.from(kept.conversions),
    value: Float64Array.from(kept.value),
    nulls: Float64Array.from(kept.nulls),
    untouched,
  };
}

type Told = { table: PathTable; timeDecay: GroupedPaths['timeDecay'] | null };

/** The same paths with only these steps, numbered anew: nothing has to be counted for steps that nobody takes. */
export function onlySteps({ table, timeDecay }: Told, codes: Int32Array): Told {
  const place = new Int32Array(table.touchpoints);
  codes.forEach((code, p) => {
    place[code] = p;
  });
  const decay = (credit: Float64Array) => {
    const told = new Float64Array(customerGroups * codes.length);
    for (let group = 0; group < customerGroups; group++) {
      codes.forEach((code, p) => {
        told[group * codes.length + p] = credit[group * table.touchpoints + code]!;
      });
    }
    return told;
  };
  const steps = new Uint16Array(table.steps.length);
  for (let i = 0; i < steps.length; i++) steps[i] = place[table.steps[i]!]!;
  return {
    table: { ...table, touchpoints: codes.length, steps },
    timeDecay: timeDecay && { conversions: decay(timeDecay.conversions), value: decay(timeDecay.value) },
  };
}
