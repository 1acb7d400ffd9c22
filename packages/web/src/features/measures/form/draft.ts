import { type Measure, measureCases, metricRange, type NewMeasure, NewMeasureSchema } from '@anklang/domain';

/** What is typed: a measure of which some things may not fit yet, and names of touchpoints to show. */
export type Draft = NewMeasure & { touchpoints: { id: string; name: string }[] };

export function emptyDraft(): Draft {
  return { ...NewMeasureSchema.parse({ title: '–' }), title: '', touchpoints: [] };
}

export function draftOf(measure: Measure): Draft {
  const { title, description, kind, level, departmentId, responsibleId, involvedIds, involvedDepartmentIds } = measure;
  const { touchpointIds, touchpoints, evidence, milestones, goal, cases, actual } = measure;
  return {
    ...{ title, description, kind, level, departmentId, responsibleId, involvedIds, involvedDepartmentIds },
    ...{ touchpointIds, touchpoints, evidence, milestones, goal, cases, actual },
  };
}

/** What is sent: the names stay here, and what was left empty is left out. */
export function bodyOf({ touchpoints, evidence, milestones, ...draft }: Draft): NewMeasure {
  return {
    ...draft,
    touchpointIds: touchpoints.map(({ id }) => id),
    evidence: evidence.filter(({ text }) => text.trim() !== '').map((one) => ({ ...one, page: one.page || null })),
    milestones: milestones.filter(({ title, on }) => title.trim() !== '' && on !== ''),
  };
}

export type Problem =
  | 'title'
  | 'target'
  | 'baseline'
  | `dates.${'best' | 'realistic' | 'worst' | 'actual'}`
  | `page.${number}`;

/** What the contract would refuse, by the place where it is said. */
export function problemsOf(draft: Draft): Set<Problem> {
  const problems = new Set<Problem>();
  if (draft.title.trim() === '') problems.add('title');
  const [least, most] = metricRange[draft.goal.metric];
  const fits = (value: number | null) => value === null || (value >= least && value <= most);
  if (!fits(draft.goal.baseline)) problems.add('baseline');
  for (const name of measureCases) if (!fits(draft.cases[name].target)) problems.add('target');
  for (const name of [...measureCases, 'actual'] as const) {
    const { startsOn, endsOn } = name === 'actual' ? draft.actual : draft.cases[name];
    if (startsOn !== null && endsOn !== null && endsOn < startsOn) problems.add(`dates.${name}`);
  }
  draft.evidence.forEach(({ page }, place) => {
    if (page && !/^\/(?!\/)[^\s\\]*$/.test(page)) problems.add(`page.${place}`);
  });
  return problems;
}
