import { type MeasureCase, NewMeasureSchema } from '@anklang/domain';
import { createMeasure, decideMeasure } from '../../../features/measures/index.ts';
import { firstMonthBefore } from '../../load/first-month.ts';
import { dayMilliseconds, type Loading, workOf } from '../loading.ts';
import type { MeasureDay, MeasureDescription } from '../measures/description.ts';
import { measures } from '../measures/index.ts';
import type { Placed } from './placed.ts';

/** What the bank did, does and wants to do about it; the first two are the measures planted in the log. */
export async function putMeasures(loading: Loading, placed: Placed): Promise<void> {
  for (const measure of measures) await putMeasure(loading, placed, measure);
}

async function putMeasure(loading: Loading, placed: Placed, measure: MeasureDescription): Promise<void> {
  const { say } = loading;
  const work = workOf(loading, placed.people.manager);
  const body = bodyOf(loading, placed, measure);
  const proposed = loading.daysAgo(daysAgo(loading, measure.proposedOn));
  let { id: measureId, version } = await createMeasure(proposed, { ...work, body });
  for (const { to, on, reason } of measure.decisions) {
    const decision = { version, to, reason: say(reason), decidedOn: dayOf(loading, on) };
    const decided = await decideMeasure(loading.daysAgo(daysAgo(loading, on)), { ...work, measureId, decision });
    ({ id: measureId, version } = decided);
  }
}

function bodyOf(loading: Loading, { departmentIds, people, touchpoints }: Placed, measure: MeasureDescription) {
  const { say } = loading;
  const { title, description, kind, level, department, responsible, at, goal, actual } = measure;
  const { involved = [], involvedDepartments = [], evidence, milestones = [] } = measure;
  const cases = Object.entries(measure.cases) as [MeasureCase, MeasureDescription['cases']['realistic']][];
  return NewMeasureSchema.parse({
    ...{ title: say(title), description: say(description), kind, level, actual },
    ...{ departmentId: departmentIds[department], responsibleId: people[responsible].userId },
    involvedIds: involved.map((key) => people[key].userId),
    involvedDepartmentIds: involvedDepartments.map((key) => departmentIds[key]),
    touchpointIds: at.map((key) => touchpoints[key]),
    evidence: evidence.map(({ text, page }) => ({ text: say(text), page })),
    milestones: milestones.map(({ title: name, on, isReached }) => ({
      ...{ title: say(name), on: dayOf(loading, on), isReached },
    })),
    goal: { ...goal, wish: say(goal.wish), dueOn: dayOf(loading, goal.dueOn), method: say(goal.method) },
    cases: Object.fromEntries(
      cases.map(([name, { startsOn, endsOn, note, ...amounts }]) => [
        name,
        {
          ...amounts,
          ...{ startsOn: dayOf(loading, startsOn), endsOn: dayOf(loading, endsOn), note: note ? say(note) : '' },
        },
      ]),
    ),
  });
}

function instantOf({ now, today }: Loading, day: MeasureDay): number {
  if ('daysAgo' in day) return today.getTime() - day.daysAgo * dayMilliseconds;
  const first = new Date(firstMonthBefore(now));
  return Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + day.month, day.day ?? 1);
}

const dayOf = (loading: Loading, day: MeasureDay) => new Date(instantOf(loading, day)).toISOString().slice(0, 10);

/** What is told by month begins at midnight; people decide in the morning. */
function daysAgo(loading: Loading, day: MeasureDay): number {
  return (loading.today.getTime() - instantOf(loading, day)) / dayMilliseconds - ('month' in day ? 0.4 : 0);
}
