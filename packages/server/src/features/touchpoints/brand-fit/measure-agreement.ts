import { agreementOf, createRandom, isEstimate } from '@anklang/analysis';
import { type JudgesAgreement, ruleVerdicts } from '@anklang/domain';
import type { Spoken } from './repository.ts';
import { wordReader } from './words.ts';

const seed = 1;

/** How far judges agree who did not know of each other, touchpoint by touchpoint; the same verdicts give the same interval. */
export function measureAgreement(spoken: readonly (readonly Spoken[])[], rules: number): JudgesAgreement {
  const read = wordReader();
  const judges = new Map<string, number>();
  const columns = { unit: [] as number[], judge: [] as number[], value: [] as number[] };
  for (const [touchpoint, of] of spoken.entries()) {
    for (const { byId, words } of of) {
      if (!judges.has(byId)) judges.set(byId, judges.size);
      for (const { place, verdict, isIndependent } of read(words).words) {
        if (!isIndependent) continue;
        columns.unit.push(touchpoint * rules + place);
        columns.judge.push(judges.get(byId)!);
        columns.value.push(ruleVerdicts.indexOf(verdict));
      }
    }
  }
  const found = agreementOf(
    {
      unit: Int32Array.from(columns.unit),
      judge: Int32Array.from(columns.judge),
      value: Int32Array.from(columns.value),
    },
    { random: createRandom(seed) },
  );
  if ('notEnough' in found) return { kind: 'notEnough', units: found.n, needed: found.needed };
  const { units: counted, judges: spoke, equal, alpha } = found;
  const measured = 'noVariation' in alpha || !isEstimate(alpha) ? null : alpha;
  return { kind: 'measured', units: counted, judges: spoke, equal, alpha: measured };
}
