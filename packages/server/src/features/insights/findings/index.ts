import type { Finding } from '@anklang/domain';
import type { Speech } from '../speech.ts';
import { explained } from './explained.ts';
import { basicFactor, excitementFactor, performanceFactor } from './factors.ts';
import type { FindingKind, FindingSource } from './kind.ts';
import { mostDelighting, mostDisappointing } from './levels.ts';
import { littleSaid, nothingSaid } from './little-said.ts';
import { notUsedMostly } from './not-used-mostly.ts';
import { meanSummary, npsSummary } from './outcome-summary.ts';
import { biggestAvoidDisappointment, biggestCreateDelight } from './potentials.ts';
import { topInfluence } from './top-influence.ts';
import { topNotSeparable } from './top-not-separable.ts';
import { weightingMatters } from './weighting-matters.ts';

/** In the order in which a reader meets them. */
const kinds: readonly FindingKind[] = [
  npsSummary,
  meanSummary,
  nothingSaid,
  topInfluence,
  topNotSeparable,
  biggestAvoidDisappointment,
  biggestCreateDelight,
  mostDisappointing,
  mostDelighting,
  basicFactor,
  performanceFactor,
  excitementFactor,
  explained,
  littleSaid,
  notUsedMostly,
  weightingMatters,
];

export function findFindings(source: FindingSource): Finding[] {
  return kinds.flatMap(({ code, find }) => find(source).map((evidence) => ({ code, text: '', evidence })));
}

export function sayFinding({ code, evidence }: Finding, speech: Speech): string {
  return kinds.find((kind) => kind.code === code)?.say(evidence, speech) ?? code;
}
