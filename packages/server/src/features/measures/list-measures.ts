import { type Measure, type MeasureBudget, type MeasureState, measureStates } from '@anklang/domain';
import type { Actor } from '../../platform/auth/actor.ts';
import type { MeasureTable } from '../../platform/database/tables.ts';
import { type Page, type PageRequest, toPage } from '../../platform/paging.ts';
import type { Services } from '../../platform/services.ts';
import { presentMeasures } from './present-measures.ts';
import { listAmounts, listMeasurePage, type MeasureChoice } from './store/measures.ts';
import { sumBudget } from './sum-budget.ts';

type Asked = PageRequest & {
  actor: Actor;
  workspaceId: string;
  filter: Omit<MeasureChoice, 'workspaceId' | 'userId'> & { mine: boolean };
};

type Listed = Page<Measure> & { count: number; states: Record<MeasureState, number>; budget: MeasureBudget };

/** What is under way first, then what is decided, proposed, done and stopped, each by its start. */
export async function listMeasures(
  { database }: Services,
  { actor, workspaceId, filter, ...page }: Asked,
): Promise<Listed> {
  const { mine, ...rest } = filter;
  const choice: MeasureChoice = { ...rest, workspaceId, userId: mine ? actor.userId : undefined };
  const rows = await listMeasurePage(database, { choice, ...page });
  const amounts = await listAmounts(database, choice);
  const found = toPage<(typeof rows)[number], MeasureTable>(rows, {
    limit: page.limit,
    placeOf: ({ place, id }) => ({ at: place, id }),
    present: ({ place: _place, ...row }) => row,
  });
  const states = Object.fromEntries(measureStates.map((state) => [state, 0])) as Record<MeasureState, number>;
  for (const { state } of amounts) states[state as MeasureState] += 1;
  return {
    items: await presentMeasures(database, { actor, workspaceId, rows: found.items }),
    nextCursor: found.nextCursor,
    count: amounts.length,
    states,
    budget: sumBudget(amounts),
  };
}
