import type { NewMeasure } from '@anklang/domain';
import type { MeasureTable } from '../../platform/database/tables.ts';
import type { Around } from './store/around.ts';

/**
 * What the audit log tells of a measure: who, when, how much and for what. The log can never be shortened, so that
 * people's long words stay out of it.
 */
export function tellMeasure({ goal, cases, actual, ...said }: NewMeasure): Record<string, unknown> {
  const { kind, level, departmentId, responsibleId, touchpointIds, involvedIds, involvedDepartmentIds } = said;
  const { wish: _wish, method: _method, ...aim } = goal;
  const amounts = Object.fromEntries(
    Object.entries(cases).map(([name, { note: _note, ...plan }]) => [name, plan] as const),
  );
  return {
    ...{ kind, level, departmentId, responsibleId, touchpointIds, involvedIds, involvedDepartmentIds },
    ...{ goal: aim, cases: amounts, actual, evidence: said.evidence.length, milestones: said.milestones.length },
  };
}

/** What became different, told in the same way. */
export function tellMeasureChange(before: NewMeasure, after: NewMeasure) {
  const [told, toldAfter] = [tellMeasure(before), tellMeasure(after)];
  const text = (value: unknown) => JSON.stringify(value);
  const different = Object.keys(told).filter((key) => text(told[key]) !== text(toldAfter[key]));
  const pick = (from: Record<string, unknown>) => Object.fromEntries(different.map((key) => [key, from[key]]));
  const textsOf = ({ title, description, goal, cases, evidence, milestones }: NewMeasure) => ({
    ...{ title, description, evidence, milestones },
    goal: [goal.wish, goal.method],
    cases: Object.values(cases).map(({ note }) => note),
  });
  const [texts, textsAfter] = [textsOf(before), textsOf(after)];
  const textsChanged = (Object.keys(texts) as (keyof typeof texts)[]).filter(
    (key) => text(texts[key]) !== text(textsAfter[key]),
  );
  return { before: pick(told), after: { ...pick(toldAfter), textsChanged } };
}

/** What a row says, in the shape in which people say it. */
export function saidOf(row: MeasureTable, { touchpoints, people, departmentIds }: Around): NewMeasure {
  const { title, description, departmentId, responsibleId } = row;
  return {
    ...{ title, description, departmentId, responsibleId },
    ...{ kind: row.kind as NewMeasure['kind'], level: row.level as NewMeasure['level'] },
    touchpointIds: touchpoints.map(({ id }) => id),
    involvedIds: people.map(({ id }) => id),
    involvedDepartmentIds: departmentIds,
    goal: JSON.parse(row.goal) as NewMeasure['goal'],
    cases: JSON.parse(row.cases) as NewMeasure['cases'],
    actual: JSON.parse(row.actual) as NewMeasure['actual'],
    evidence: JSON.parse(row.evidence) as NewMeasure['evidence'],
    milestones: JSON.parse(row.milestones) as NewMeasure['milestones'],
  };
}
