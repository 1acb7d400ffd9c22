import { type CustomerTimeline, type Dimension, dimensions, fail, type Step } from '@anklang/domain';
import type { EngineQuestion } from '../../../platform/engine/engine-question.ts';
import type { StoredInteraction } from '../../../platform/engine/stored-interaction.ts';
import type { Services } from '../../../platform/services.ts';
import { engineWeights, weightsOf } from '../account/account-weights.ts';
import { statementDay } from '../account/ask-account.ts';
import type { Asked } from './ask-graph.ts';
import { levelOfCommon } from './levels.ts';
import { numberJourneys } from './number-journeys.ts';
import { poseQuestion } from './pose-question.ts';
import { type Entry, keepTimelineAccount } from './timeline-account.ts';

/** Interactions that are told, and those of which the balance is kept. */
const mostTold = 2000;
const mostRead = 100_000;

/**
 * The way of one real customer, as far as the question's period and filters reach; interactions that a rule leaves out
 * are told without a step. Whether journeys come by certain steps does not matter here.
 */
export async function askTimeline(
  services: Services,
  { workspaceId, question, customer }: Omit<Asked, 'signal'> & { customer: string },
): Promise<CustomerTimeline> {
  const [posed, weights, found] = await Promise.all([
    poseQuestion(services, { workspaceId, question }),
    weightsOf(services.database, workspaceId),
    services.interactions.readCustomer({ workspaceId, customer, limit: mostRead }),
  ]);
  if (!found) throw fail('not_found', {});

  const rows = found.rows.filter((row) => isAsked(row, posed.engine));
  const codes = rows.map((row) => codeOfRow(row, posed.engine));
  const at = statementDay(question, services.now());
  const account = keepTimelineAccount(rows, codes, { weights: engineWeights(weights, posed), at });
  const journeys = numberJourneys(rows, codes, posed.engine);
  const told = rows.map((row, place) => ({
    ...describeRow(row, posed.steps[codes[place]!] ?? null),
    journey: journeys[place]!,
    ...describeEntry(account.entries[place]!),
  }));
  return {
    customer: found.customer,
    aliases: found.aliases,
    segments: found.segments,
    balance: account.balance,
    interactions: told.slice(-mostTold),
    more: found.more || told.length > mostTold,
  };
}

function isAsked(row: StoredInteraction, { from, to, where }: EngineQuestion): boolean {
  if (from !== null && row.time < from) return false;
  if (to !== null && row.time >= to) return false;
  return Object.entries(where).every(([dimension, values]) => {
    const value = row.dimensions[dimension as Dimension];
    return value !== null && values.includes(value);
  });
}

function codeOfRow(row: StoredInteraction, { by, stepOf }: EngineQuestion): number {
  const name = by === 'touchpoint' ? row.touchpoint : row.dimensions[by];
  return (name === null ? undefined : stepOf.get(name)) ?? -1;
}

function describeRow(row: StoredInteraction, step: Step | null) {
  const { rating, value } = row;
  const known = dimensions.filter((dimension) => row.dimensions[dimension] !== null);
  return {
    at: new Date(row.time).toISOString(),
    offsetMinutes: row.offsetMinutes,
    step,
    name: row.touchpoint,
    dimensions: Object.fromEntries(known.map((dimension) => [dimension, row.dimensions[dimension]!])),
    session: row.session,
    rating: rating && {
      value: rating.value,
      scale: [rating.low, rating.high] as [number, number],
      level: levelOfCommon(rating.common),
    },
    conversion: value === null ? null : { value },
    cost: row.cost,
    durationSeconds: row.durationSeconds,
    reportedOrigin: row.reportedOrigin,
    properties: { ...row.properties },
  };
}

/** JSON knows no −0. */
function describeEntry({ amount, balance, knockOut }: Entry) {
  return { amount: amount + 0, balance: balance + 0, knockOut };
}
