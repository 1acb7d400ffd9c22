import { type CustomersBehind, fail, type PlanBody, type Selection } from '@anklang/domain';
import type { EngineSelection } from '../../../platform/engine/engine-question.ts';
import type { Services } from '../../../platform/services.ts';
import type { WorkerPool } from '../../../platform/workers/worker-pool.ts';
import { engineWeights, weightsOf } from '../account/account-weights.ts';
import { statementDay } from '../account/ask-account.ts';
import { keysOf, planIn, readPlanBody } from '../plans/ask-plan.ts';
import { comparedPaths, findDeviatingPaths } from '../plans/compare-paths.ts';
import type { Asked } from './ask-graph.ts';
import { type Asking, countMeasure } from './count-basis.ts';
import { engineSelection, keysOfSelection } from './engine-selection.ts';
import { poseQuestion } from './pose-question.ts';

type AskedCustomers = Asked & {
  selection: Selection;
  quietDays: number;
  limit: number;
  cursor?: string | undefined;
};

const dayMs = 86_400_000;

/** The customers behind a number. */
export async function askCustomers(
  services: Services,
  pool: WorkerPool,
  asked: AskedCustomers,
): Promise<CustomersBehind> {
  const { workspaceId, question, selection, quietDays, limit, signal } = asked;
  const after = asked.cursor === undefined ? null : customerOf(asked.cursor);
  const plan =
    selection.kind === 'deviation' ? await readPlanBody(services, { workspaceId, planId: selection.planId }) : null;
  const keys = [...keysOfSelection(selection), ...(plan ? keysOf(plan) : [])];
  const [posed, weights] = await Promise.all([
    poseQuestion(services, { workspaceId, question, keys }),
    weightsOf(services.database, workspaceId),
  ]);
  const asking = { services, posed, signal };
  const meant =
    selection.kind === 'deviation'
      ? await deviating(asking, pool, { selection, plan: plan! })
      : engineSelection(selection, { posed, quietMs: quietDays * dayMs });
  if (meant === null) return { total: 0, items: [], nextCursor: null };

  const { total, customers } = await services.interactions.listCustomers({
    question: posed.engine,
    selection: meant,
    account: { weights: engineWeights(weights, posed), at: statementDay(question, services.now()) },
    after,
    limit: limit + 1,
  });
  const items = customers.slice(0, limit).map(({ firstAt, lastAt, ...customer }) => ({
    ...customer,
    firstAt: new Date(firstAt).toISOString(),
    lastAt: new Date(lastAt).toISOString(),
  }));
  const last = items.at(-1);

  return { total, items, nextCursor: customers.length > limit && last ? cursorOf(last.customer) : null };
}

type Deviating = { selection: Extract<Selection, { kind: 'deviation' }>; plan: PlanBody };

/** Whose journeys took one of the compared paths on which the deviation occurs. */
async function deviating(
  asking: Asking,
  pool: WorkerPool,
  { selection, plan }: Deviating,
): Promise<EngineSelection | null> {
  const { posed, signal } = asking;
  const touchpoint = selection.touchpoint === null ? null : posed.codeOf(selection.touchpoint)!;
  const { table } = await countMeasure(asking, 'variants', { limit: comparedPaths });
  const paths = await findDeviatingPaths(pool, {
    rows: table.rows,
    steps: posed.engine.steps,
    plan: planIn(posed, plan),
    signal,
    deviation: { kind: selection.deviation, step: selection.step, touchpoint },
  });
  return paths.length === 0 ? null : { kind: 'variants', paths };
}

/** Cursors travel in bodies only: they hold the id of a customer. */
function cursorOf(customer: string): string {
  return Buffer.from(JSON.stringify([customer])).toString('base64url');
}

function customerOf(cursor: string): string {
  try {
    const [customer] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (typeof customer === 'string') return customer;
  } catch {
    // Told below.
  }
  throw fail('request_invalid', { issues: [{ path: 'body.cursor', message: cursor }] });
}
