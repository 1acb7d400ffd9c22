import { createHash } from 'node:crypto';
import { agreementOf, createRandom, isEstimate } from '@anklang/analysis';
import { type JudgesAgreement, type RuleVerdict, ruleVerdicts } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';

/** Who said what of which unit, a place each. */
export type JudgedUnits = { unit: number[]; judge: string[]; verdict: RuleVerdict[] };

const seed = 1;
const mostKept = 200;
const keptOf = new WeakMap<Database, Map<string, { digest: string; agreement: JudgesAgreement }>>();

/** How far the judges of a brand agree. Measured anew only when they say something else: of the same it is the same. */
export function agreementIn(
  database: Database,
  { brandId, units }: { brandId: string; units: JudgedUnits },
): JudgesAgreement {
  const kept = keptOf.get(database) ?? new Map<string, { digest: string; agreement: JudgesAgreement }>();
  keptOf.set(database, kept);
  const digest = digestOf(units);
  const before = kept.get(brandId);
  const agreement = before?.digest === digest ? before.agreement : measureAgreement(units);
  kept.delete(brandId);
  kept.set(brandId, { digest, agreement });
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest);
  return agreement;
}

function digestOf({ unit, judge, verdict }: JudgedUnits): string {
  const said = [unit.join(), judge.join(), verdict.join()];
  return createHash('sha256').update(said.join(';')).digest('base64');
}

/** How far judges agree who did not know of each other; the same verdicts give the same interval. */
function measureAgreement({ unit, judge, verdict }: JudgedUnits): JudgesAgreement {
  const numbers = new Map([...new Set(judge)].map((one, number) => [one, number]));
  const found = agreementOf(
    {
      unit: Int32Array.from(unit),
      judge: Int32Array.from(judge, (one) => numbers.get(one)!),
      value: Int32Array.from(verdict, (one) => ruleVerdicts.indexOf(one)),
    },
    { random: createRandom(seed) },
  );
  if ('notEnough' in found) return { kind: 'notEnough', units: found.n, needed: found.needed };
  const { units: counted, judges: spoke, equal, alpha } = found;
  const measured = 'noVariation' in alpha || !isEstimate(alpha) ? null : alpha;
  return { kind: 'measured', units: counted, judges: spoke, equal, alpha: measured };
}
