import type { MeasureCase, NewMeasure } from '@anklang/domain';

/** What people say of a measure, as its row keeps it. */
export function columnsOf(said: NewMeasure, activeCase: MeasureCase) {
  const { title, description, kind, level, departmentId, responsibleId, goal, cases, actual, evidence } = said;
  return {
    ...{ title, description, kind, level, departmentId, responsibleId },
    startsOn: cases[activeCase].startsOn,
    goal: JSON.stringify(goal),
    cases: JSON.stringify(cases),
    actual: JSON.stringify(actual),
    evidence: JSON.stringify(evidence),
    milestones: JSON.stringify(said.milestones),
  };
}

/** Touchpoints and who takes part, each once. */
export function aroundOf({ touchpointIds, involvedIds, involvedDepartmentIds }: NewMeasure) {
  return {
    touchpointIds: [...new Set(touchpointIds)],
    personIds: [...new Set(involvedIds)],
    departmentIds: [...new Set(involvedDepartmentIds)],
  };
}
