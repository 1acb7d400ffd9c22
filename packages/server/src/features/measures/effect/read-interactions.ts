import type { Services } from '../../../platform/services.ts';
import { countDays, type DaysOfSteps } from '../../interactions/traces/index.ts';
import type { CountedPeriod, RatedSource } from './source.ts';

type Asked = {
  workspaceId: string;
  touchpointId: string;
  /** Other touchpoints something was changed at too: no comparison. */
  alsoChanged: ReadonlySet<string>;
  /** Weeks are counted from this day on, backwards and forwards. */
  anchorDay: number;
  signal?: AbortSignal | undefined;
};

/** Ratings given with interactions, week by week; null where there are none at the touchpoint. */
export async function readInteractions(services: Services, asked: Asked): Promise<RatedSource | null> {
  const { workspaceId, touchpointId, alsoChanged, anchorDay, signal } = asked;
  const counted = await countDays(services, { workspaceId, signal });
  if (!counted) return null;

  const weeks = weeksOf(counted, anchorDay);
  const own = counted.codeOfKey(touchpointId);
  const periods = own === undefined ? undefined : weeks.get(own);
  if (!periods) return null;
  const others = [...weeks].filter(([code]) => {
    const id = counted.steps[code]?.touchpointId;
    return code !== own && id !== null && id !== undefined && !alsoChanged.has(id);
  });
  return {
    source: { kind: 'interactions' },
    periods,
    others: others.map(([, one]) => one),
    knownUntil: counted.table.day.reduce((last, day) => Math.max(last, day), 0) + 1,
    windowDays: 91,
  };
}

/** By step; weeks without a rating are left out. */
function weeksOf({ table }: DaysOfSteps, anchorDay: number): Map<number, CountedPeriod[]> {
  const weeks = new Map<number, CountedPeriod[]>();
  table.step.forEach((code, row) => {
    const rated = table.rated[row]!;
    if (rated === 0) return;
    const from = anchorDay + 7 * Math.floor((table.day[row]! - anchorDay) / 7);
    const own = weeks.get(code) ?? [];
    let week = own.at(-1);
    if (week?.from !== from) {
      week = { from, to: from + 7, label: '', disappointing: 0, ok: 0, delighting: 0, sum: 0, squares: 0 };
      own.push(week);
      weeks.set(code, own);
    }
    const [disappointing, delighting] = [table.disappointing[row]!, table.delighting[row]!];
    week.disappointing += disappointing;
    week.delighting += delighting;
    week.ok += rated - disappointing - delighting;
    week.sum = week.sum! + table.sum[row]!;
    week.squares = week.squares! + table.squares[row]!;
  });
  return weeks;
}
