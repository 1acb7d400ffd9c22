import type { ViewComparison } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { ViewComparisonTable } from '../../../platform/database/journey-tables.ts';
import type { Database } from '../../../platform/services.ts';
import { countAnswers, listAskedTouchpoints, listAskedWaves } from './repository.ts';

type Presenting = { actor: Actor; now: Date };

/** Comparisons with what they ask and how many have answered. */
export async function presentComparisons(
  database: Database,
  rows: readonly ViewComparisonTable[],
  presenting: Presenting,
): Promise<ViewComparison[]> {
  const ids = rows.map(({ id }) => id);
  const waveIds = rows.flatMap(({ waveId }) => (waveId === null ? [] : [waveId]));
  const [touchpoints, counts, waves] = await Promise.all([
    listAskedTouchpoints(database, ids),
    countAnswers(database, ids),
    listAskedWaves(database, waveIds),
  ]);
  return rows.map((row) => {
    const countOf = (side: string) =>
      counts.find((one) => one.comparisonId === row.id && one.side === side)?.count ?? 0;
    return {
      ...about(row, presenting),
      wave: waves.find(({ id }) => id === row.waveId) ?? null,
      touchpoints: touchpoints.flatMap(({ comparisonId, id, name }) => (comparisonId === row.id ? [{ id, name }] : [])),
      answers: { staff: countOf('staff'), customer: countOf('customer') },
    };
  });
}

export async function presentComparison(
  database: Database,
  row: ViewComparisonTable,
  presenting: Presenting,
): Promise<ViewComparison> {
  return (await presentComparisons(database, [row], presenting))[0]!;
}

function about(row: ViewComparisonTable, { actor, now }: Presenting) {
  const { id, name, introduction, closesAt, version, createdAt } = row;
  const customersBy = row.customersBy === 'wave' ? ('wave' as const) : ('form' as const);
  const isOpen = isOpenAt(row, now);
  const mayHandOut = isOpen && actor.permissions.has('journey.manage');
  return {
    ...{ id, name, introduction, closesAt, version, createdAt, customersBy },
    language: row.language === 'en' ? ('en' as const) : ('de' as const),
    state: isOpen ? ('open' as const) : ('closed' as const),
    createdBy: row.byName,
    links: mayHandOut
      ? { staff: pathOf(row.staffToken), customer: customersBy === 'form' ? pathOf(row.customerToken) : null }
      : null,
  };
}

/** Behind the hash: a browser keeps it to itself, so that the token stands in no log. */
const pathOf = (token: string) => `/respond#${token}`;

export function isOpenAt({ state, closesAt }: Pick<ViewComparisonTable, 'state' | 'closesAt'>, now: Date): boolean {
  return state === 'open' && (closesAt === null || closesAt > now.toISOString());
}
