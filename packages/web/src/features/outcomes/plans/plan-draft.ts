import type { PlanBody } from '@anklang/domain';

/** A step while it is edited: its id stays when it moves, so that ways go with it. */
export type DraftStep = {
  id: string;
  name: string;
  touchpoints: string[];
  /** Ids of the steps that may follow; `start`, `end`: may stand there. Only looked at where there are branches. */
  next: string[];
  start: boolean;
  end: boolean;
};

export type PlanDraft = { name: string; branches: boolean; steps: DraftStep[]; nextId: number };

export const emptyDraft: PlanDraft = addStep({ name: '', branches: false, steps: [], nextId: 1 });

/** A plan of the server, ready to be edited. */
export function draftOf(plan: PlanBody): PlanDraft {
  const branches = plan.ways !== undefined || plan.starts !== undefined || plan.ends !== undefined;
  const last = plan.steps.length - 1;
  const ways = plan.ways ?? plan.steps.slice(1).map((_, index): [number, number] => [index, index + 1]);
  const idOf = (place: number) => `step-${place + 1}`;

  return {
    name: plan.name,
    branches,
    nextId: plan.steps.length + 1,
    steps: plan.steps.map(({ name = '', touchpoints }, place) => ({
      id: idOf(place),
      name,
      touchpoints: [...touchpoints],
      next: ways.filter(([from]) => from === place).map(([, to]) => idOf(to)),
      start: (plan.starts ?? [0]).includes(place),
      end: (plan.ends ?? [last]).includes(place),
    })),
  };
}

/** What is sent: without branches a plain row, which the server reads as one step after the other. */
export function bodyOf(draft: PlanDraft): PlanBody {
  const steps = draft.steps.map(({ name, touchpoints }) => ({
    ...(name.trim() === '' ? {} : { name: name.trim() }),
    touchpoints,
  }));
  const body = { name: draft.name.trim(), steps };
  if (!draft.branches) return body;
  const placeOf = new Map(draft.steps.map(({ id }, place) => [id, place] as const));
  const places = (fits: (step: DraftStep) => boolean) =>
    draft.steps.flatMap((step, place) => (fits(step) ? [place] : []));
  const ways = draft.steps.flatMap(({ next }, place) =>
    next.flatMap((id): [number, number][] => {
      const to = placeOf.get(id);
      return to === undefined ? [] : [[place, to]];
    }),
  );

  return { ...body, ways, starts: places(({ start }) => start), ends: places(({ end }) => end) };
}

/** A new last step; with branches it follows the one that was last. */
export function addStep(draft: PlanDraft, touchpoints: readonly string[] = []): PlanDraft {
  const id = `step-${draft.nextId}`;
  const step: DraftStep = {
    id,
    name: '',
    touchpoints: [...touchpoints],
    next: [],
    start: draft.steps.length === 0,
    end: true,
  };
  const last = draft.steps.at(-1);
  const before = draft.steps.map((other) =>
    other === last ? { ...other, next: [...other.next, id], end: false } : other,
  );
  return { ...draft, steps: [...before, step], nextId: draft.nextId + 1 };
}

/** Takes a step out; whoever led to it now leads to what followed it, and what followed may begin where it did. */
export function removeStep(draft: PlanDraft, id: string): PlanDraft {
  const gone = draft.steps.find((step) => step.id === id);
  if (!gone) return draft;
  const steps = draft.steps
    .filter((step) => step !== gone)
    .map((step) => {
      const led = step.next.includes(id);
      const next = step.next.flatMap((other) => (other === id ? gone.next : [other]));
      return {
        ...step,
        next: [...new Set(next)].filter((other) => other !== id),
        start: step.start || (gone.start && gone.next.includes(step.id)),
        end: step.end || (led && gone.end),
      };
    });
  return { ...draft, steps };
}

/** Moves a step to another place; what may follow what stays as it was said. */
export function moveStep(draft: PlanDraft, id: string, to: number): PlanDraft {
  const from = draft.steps.findIndex((step) => step.id === id);
  const place = Math.max(0, Math.min(draft.steps.length - 1, to));
  if (from < 0 || from === place) return draft;
  const steps = [...draft.steps];
  steps.splice(place, 0, ...steps.splice(from, 1));
  return { ...draft, steps };
}

export function changeStep(draft: PlanDraft, id: string, change: Partial<DraftStep>): PlanDraft {
  return { ...draft, steps: draft.steps.map((step) => (step.id === id ? { ...step, ...change } : step)) };
}

/** With branches every way is said; it begins as the row it was, so that nothing has to be said twice. */
export function setBranches(draft: PlanDraft, branches: boolean): PlanDraft {
  if (!branches) return { ...draft, branches };
  const last = draft.steps.length - 1;
  const steps = draft.steps.map((step, place) => ({
    ...step,
    next: draft.steps.slice(place + 1, place + 2).map(({ id }) => id),
    start: place === 0,
    end: place === last,
  }));
  return { ...draft, branches, steps };
}

/** The steps of a path of the data, one touchpoint each. */
export function draftOfPath(draft: PlanDraft, path: readonly string[]): PlanDraft {
  const empty: PlanDraft = { ...draft, branches: false, steps: [] };
  return path.reduce((filled, key) => addStep(filled, [key]), empty);
}
