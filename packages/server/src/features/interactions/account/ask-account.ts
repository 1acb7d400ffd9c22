import { meanOfSums } from '@anklang/analysis';
import { type AccountWeights, fail, type Question, type RelationshipAccount } from '@anklang/domain';
import type { AccountGroupSums, AccountTable } from '../../../platform/engine/measures.ts';
import type { Services } from '../../../platform/services.ts';
import { measured } from '../../insights/index.ts';
import { countBasis, countMeasure } from '../questions/count-basis.ts';
import { placesOf } from '../questions/places.ts';
import { poseQuestion } from '../questions/pose-question.ts';
import { engineWeights, weightsOf } from './account-weights.ts';
import { statementDates } from './statement-dates.ts';

type Asked = {
  workspaceId: string;
  question: Question;
  /** Those of the workspace otherwise. */
  weights?: AccountWeights | undefined;
  segment?: string | undefined;
  signal: AbortSignal;
};

/** Borders of the classes of balance, in units of what delights once. */
const borders = [-50, -20, -10, -5, -2, -1, 0, 1, 2, 5, 10, 20, 50];

/** What customers have with the company. */
export async function askAccount(services: Services, asked: Asked): Promise<RelationshipAccount> {
  const { workspaceId, question, segment, signal } = asked;
  const [posed, weights, summary] = await Promise.all([
    poseQuestion(services, { workspaceId, question }),
    asked.weights ?? weightsOf(services.database, workspaceId),
    services.interactions.summarise(workspaceId),
  ]);
  if (segment !== undefined && !summary.segments.some(({ name }) => name === segment)) {
    throw fail('step_unknown', { step: segment });
  }
  const at = statementDay(question, services.now());
  const edges = borders.map((border) => border * (weights.delighting || 1));
  const asking = { services, posed, signal };
  const counted = await countMeasure(asking, 'accounts', {
    weights: engineWeights(weights, posed),
    at,
    curveAt: statementDates({ firstAt: firstOf(question, summary.firstAt), at }),
    edges,
    segment: segment ?? null,
  });
  const { all, segments, touchpoints, balances, curve } = counted.table;
  const entered = codesWithEntries(touchpoints);
  const places = placesOf(posed.steps, entered);
  return {
    ...(await countBasis(asking, [counted])),
    steps: places.steps,
    at: new Date(at).toISOString(),
    weights,
    all: describeGroup(all, weights.ratioTarget),
    balances: balances.map((customers, c) => ({ from: edges[c - 1] ?? null, to: edges[c] ?? null, customers })),
    curve: curve
      .filter(({ customers }) => customers > 0)
      .map((point) => ({
        at: new Date(point.at).toISOString(),
        meanBalance: point.balanceSum / point.customers,
        customers: point.customers,
      })),
    segments: segments.map(({ value, group }) => ({
      segment: segment!,
      value,
      group: describeGroup(group, weights.ratioTargets[`${segment}: ${value}`] ?? weights.ratioTarget),
    })),
    touchpoints: entered.map((code) => ({
      step: places.placeOf(code),
      deposits: touchpoints.deposits[code]!,
      withdrawals: touchpoints.withdrawals[code]!,
      positive: touchpoints.positive[code]!,
      negative: touchpoints.negative[code]!,
      knockOuts: touchpoints.knockOuts[code]!,
    })),
  };
}

const dayMs = 86_400_000;

/** The end of today, or of a period that is over; a day long it is the same, so that an answer can be kept. */
export function statementDay({ to }: Pick<Question, 'to'>, now: Date): number {
  const endOfToday = (Math.floor(now.getTime() / dayMs) + 1) * dayMs - 1;
  return to === undefined ? endOfToday : Math.min(endOfToday, Date.parse(to) - 1);
}

function firstOf({ from }: Question, firstAt: number | null): number | null {
  return from === undefined || firstAt === null ? firstAt : Math.max(firstAt, Date.parse(from));
}

function codesWithEntries({ positive, negative, knockOuts }: AccountTable['touchpoints']): number[] {
  return Array.from(positive, (_, code) => code).filter(
    (code) => positive[code]! + negative[code]! + knockOuts[code]! > 0,
  );
}

function describeGroup(sums: AccountGroupSums, ratioTarget: number): RelationshipAccount['all'] {
  const { customers, balanceSum, balanceSquares, positive, negative } = sums;
  return {
    customers,
    balance: measured(meanOfSums({ n: customers, sum: balanceSum, squares: balanceSquares })),
    deposits: sums.deposits,
    withdrawals: sums.withdrawals,
    positive,
    negative,
    ratio: negative === 0 ? null : positive / negative,
    ratioTarget,
    inDebt: sums.inDebt,
    knockedOut: sums.knockedOut,
  };
}
