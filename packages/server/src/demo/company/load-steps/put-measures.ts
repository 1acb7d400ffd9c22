import { type MeasureCase, NewMeasureSchema } from '@anklang/domain';
import { createMeasure, decideMeasure } from '../../../features/measures/index.ts';
import { type Loading, workOf } from '../loading.ts';
import type { MeasureDescription } from '../measures/description.ts';
import { measures } from '../measures/index.ts';
import { dayOf, daysAgo } from './days.ts';
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
