import type { CareCalendar, DueReview } from '@anklang/domain';
import type { Actor } from '../../../../platform/auth/actor.ts';
import type { Services } from '../../../../platform/services.ts';
import { choiceOf } from '../../record/index.ts';
import { countByMonth, countOverdue, type DueRow, listFirstOfMonths } from './repository.ts';

type Asked = { workspaceId: string; actor: Actor; mine: boolean; limit: number };

const monthsShown = 12;

/** What is overdue, then the month that runs and the eleven after it, also those in which nothing is due. */
export async function readCareCalendar(
  services: Services,
  { workspaceId, actor, mine, limit }: Asked,
): Promise<CareCalendar> {
  const now = services.now();
  const filter = { mine: mine ? 'true' : 'false' } as const;
  const choice = choiceOf({ workspaceId, asker: actor, now, filter });
  const months = monthsFrom(now);
  const [first, counts, overdue] = await Promise.all([
    listFirstOfMonths(services.database, { choice, before: `${months.end}-01`, limit }),
    countByMonth(services.database, choice),
    countOverdue(services.database, choice),
  ]);
  const countOf = new Map(counts.map(({ month, count }) => [month, count]));
  const isOverdue = ({ reviewDueAt }: DueRow) => reviewDueAt < now.toISOString();
  const coming = Map.groupBy(
    first.filter((row) => !isOverdue(row)),
    ({ reviewDueAt }) => reviewDueAt.slice(0, 7),
  );
  return {
    overdue: {
      count: [...overdue.values()].reduce((sum, count) => sum + count, 0),
      first: first.filter(isOverdue).map(presentDue),
    },
    months: months.shown.map((month) => ({
      month,
      count: (countOf.get(month) ?? 0) - (overdue.get(month) ?? 0),
      first: (coming.get(month) ?? []).map(presentDue),
    })),
    later: counts.reduce((sum, { month, count }) => (month !== null && month >= months.end ? sum + count : sum), 0),
    withoutReview: countOf.get(null) ?? 0,
  };
}

/** Months as `2026-11`, and the one in which no more are shown. */
function monthsFrom(now: Date): { shown: string[]; end: string } {
  const all = Array.from({ length: monthsShown + 1 }, (_, later) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + later, 1)).toISOString().slice(0, 7),
  );
  return { shown: all.slice(0, monthsShown), end: all.at(-1)! };
}

function presentDue({ id, name, lifecycle, departmentId, responsibleId, reviewDueAt }: DueRow): DueReview {
  return { id, name, lifecycle, departmentId, responsibleId, dueOn: reviewDueAt.slice(0, 10) };
}
