import { z } from 'zod';
import { Id, Instant } from '../workspaces/schema.ts';

/** What a measure does at its touchpoints. */
export const measureKinds = ['repair', 'improve', 'delight', 'add', 'retire', 'people', 'other'] as const;
export const MeasureKindSchema = z.enum(measureKinds);
export type MeasureKind = z.output<typeof MeasureKindSchema>;

/** Who can bring it about: the company as a whole, or each person for themselves. */
export const measureLevels = ['company', 'personal'] as const;
export const MeasureLevelSchema = z.enum(measureLevels);
export type MeasureLevel = z.output<typeof MeasureLevelSchema>;

export const measureStates = ['proposed', 'decided', 'underWay', 'done', 'stopped'] as const;
export const MeasureStateSchema = z.enum(measureStates);
export type MeasureState = z.output<typeof MeasureStateSchema>;

/** Where each state can lead. What was stopped or done can be taken up again. */
const next: Readonly<Record<MeasureState, readonly MeasureState[]>> = {
  proposed: ['decided', 'stopped'],
  decided: ['underWay', 'stopped', 'proposed'],
  underWay: ['done', 'stopped'],
  done: ['underWay'],
  stopped: ['proposed'],
};

export function nextMeasureStates(from: MeasureState): readonly MeasureState[] {
  return next[from];
}

/** The same measure as it goes if all goes well, as it probably goes, and if little does. */
export const measureCases = ['best', 'realistic', 'worst'] as const;
export const MeasureCaseSchema = z.enum(measureCases);
export type MeasureCase = z.output<typeof MeasureCaseSchema>;

/** What the desired result is read from. */
export const goalMetrics = ['mean', 'balance', 'disappointed'] as const;
export const GoalMetricSchema = z.enum(goalMetrics);
export type GoalMetric = z.output<typeof GoalMetricSchema>;

/** What each can be. The mean is of ratings given with interactions, from 0 to 10; the balance in points; the share in percent. */
export const metricRange: Readonly<Record<GoalMetric, readonly [least: number, most: number]>> = {
  mean: [0, 10],
  balance: [-100, 100],
  disappointed: [0, 100],
};

/** Is less of it better? */
export function isLessBetter(metric: GoalMetric): boolean {
  return metric === 'disappointed';
}

const Day = z.iso.date().nullable().default(null);
const Amount = z.int().min(0).max(1_000_000_000).nullable().default(null);
const Line = z.string().trim().max(300).default('');
const Points = z.number().min(-100).max(100).nullable().default(null);

const amounts = {
  oneOff: Amount.describe('Once, in whole units of the currency of the workspace.'),
  perMonth: Amount.describe('Every month, in whole units of the currency of the workspace.'),
  hours: Amount.describe('Hours of own people.'),
};

const inOrder = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) =>
  startsOn === null || endsOn === null || startsOn <= endsOn;
const orderIssue = { message: 'dates_order', path: ['endsOn'] };

export const MeasurePlanSchema = z
  .object({
    startsOn: Day,
    endsOn: Day,
    ...amounts,
    target: Points.describe('What the metric of the goal should be.'),
    note: Line.describe('When this case comes about.'),
  })
  .refine(inOrder, orderIssue);
export type MeasurePlan = z.output<typeof MeasurePlanSchema>;

export const MeasureActualSchema = z.object({ startsOn: Day, endsOn: Day, ...amounts }).refine(inOrder, orderIssue);
export type MeasureActual = z.output<typeof MeasureActualSchema>;

export const MilestoneSchema = z.object({
  title: z.string().trim().min(1).max(200),
  on: z.iso.date(),
  isReached: z.boolean().default(false),
});
export type Milestone = z.output<typeof MilestoneSchema>;

/** The finding that led to the measure, and the page of the workspace that shows it. */
export const MeasureEvidenceSchema = z.object({
  text: z.string().trim().min(1).max(500),
  page: z
    .string()
    .max(1000)
    .regex(/^\/(?!\/)[^\s\\]*$/)
    .nullable()
    .default(null)
    .describe('Address behind `/w/{workspaceId}`, such as `/ranking`.'),
});
export type MeasureEvidence = z.output<typeof MeasureEvidenceSchema>;

export const MeasureGoalSchema = z.object({
  wish: z.string().trim().max(1000).default('').describe('In words: what customers experience afterwards.'),
  metric: GoalMetricSchema.default('balance'),
  baseline: Points,
  dueOn: Day.describe('When the result is looked at.'),
  method: Line.describe('How it is found out.'),
});
export type MeasureGoal = z.output<typeof MeasureGoalSchema>;

const few = <T extends z.ZodType>(schema: T, most: number) => z.array(schema).max(most).default([]);
const noPlan: MeasurePlan = {
  ...{ startsOn: null, endsOn: null, oneOff: null, perMonth: null, hours: null, target: null, note: '' },
};
const noActual: MeasureActual = { startsOn: null, endsOn: null, oneOff: null, perMonth: null, hours: null };
const noGoal: MeasureGoal = { wish: '', metric: 'balance', baseline: null, dueOn: null, method: '' };

const said = {
  title: z.string().trim().min(1).max(200),
  description: z.string().trim().max(8000).default(''),
  kind: MeasureKindSchema.default('improve'),
  level: MeasureLevelSchema.default('company'),
  departmentId: Id.nullable().default(null),
  responsibleId: Id.nullable().default(null).describe('A member of the workspace.'),
  involvedIds: few(Id, 50).describe('Members who take part.'),
  involvedDepartmentIds: few(Id, 50),
  touchpointIds: few(Id, 50).describe('The effect is read at the first.'),
  evidence: few(MeasureEvidenceSchema, 20),
  milestones: few(MilestoneSchema, 50),
  goal: MeasureGoalSchema.default(noGoal),
  cases: z
    .object({
      best: MeasurePlanSchema.default(noPlan),
      realistic: MeasurePlanSchema.default(noPlan),
      worst: MeasurePlanSchema.default(noPlan),
    })
    .default({ best: noPlan, realistic: noPlan, worst: noPlan }),
  actual: MeasureActualSchema.default(noActual),
};

type Aimed = { goal: MeasureGoal; cases: Record<MeasureCase, MeasurePlan> };

/** Baseline and targets are values the metric can have. */
function checkAim({ goal, cases }: Aimed, context: z.core.$RefinementCtx<Aimed>): void {
  const [least, most] = metricRange[goal.metric];
  const check = (value: number | null, path: string[]) => {
    if (value === null || (value >= least && value <= most)) return;
    context.addIssue({ code: 'custom', message: 'target_outside', path, input: value });
  };
  check(goal.baseline, ['goal', 'baseline']);
  for (const name of measureCases) check(cases[name].target, ['cases', name, 'target']);
}

export const NewMeasureSchema = z.object(said).superRefine(checkAim);
export type NewMeasure = z.output<typeof NewMeasureSchema>;
export type NewMeasureInput = z.input<typeof NewMeasureSchema>;

/** The record as a whole, on the version it was read in. */
export const MeasureChangeSchema = z.object({ ...said, version: z.int().min(1) }).superRefine(checkAim);
export type MeasureChange = z.output<typeof MeasureChangeSchema>;

export const NewMeasureDecisionSchema = z.object({
  version: z.int().min(1),
  to: MeasureStateSchema,
  reason: z.string().trim().min(3).max(2000),
  decidedOn: z.iso.date(),
});
export type NewMeasureDecision = z.output<typeof NewMeasureDecisionSchema>;

/** Another case is what counts from now on. */
export const MeasureCaseChoiceSchema = z.object({
  version: z.int().min(1),
  to: MeasureCaseSchema,
  reason: z.string().trim().min(3).max(2000),
  decidedOn: z.iso.date(),
});
export type MeasureCaseChoice = z.output<typeof MeasureCaseChoiceSchema>;

export const MeasureDecisionSchema = z
  .object({
    id: Id,
    what: z.enum(['state', 'case']),
    from: z.string(),
    to: z.string(),
    reason: z.string(),
    decidedOn: z.iso.date(),
    at: Instant,
    by: z.string(),
  })
  .meta({ id: 'MeasureDecision' });
export type MeasureDecision = z.output<typeof MeasureDecisionSchema>;

const Named = z.object({ id: Id, name: z.string() });

export const MeasureSchema = z
  .object({
    id: Id,
    ...said,
    state: MeasureStateSchema,
    activeCase: MeasureCaseSchema,
    touchpoints: z.array(Named),
    responsible: z.string().nullable().describe('Name; null: nobody, or no member any more.'),
    involved: z.array(Named).describe('Members who take part, by name; who is no member any more is left out.'),
    version: z.int(),
    createdAt: Instant,
    changedAt: Instant,
    writtenBy: z.string(),
    mayEdit: z.boolean(),
    mayDecide: z.boolean(),
  })
  .meta({ id: 'Measure' });
export type Measure = z.output<typeof MeasureSchema>;

const Sum = z.object({
  oneOff: z.int(),
  perMonth: z.int(),
  hours: z.int(),
  measures: z.int().describe('How many of them say an amount.'),
});
/** Plan and reality beside each other, never one for the other. */
export const MeasureBudgetSchema = z
  .object({
    planned: Sum.describe('Of the case that counts, without what was stopped.'),
    actual: Sum.describe('With what was stopped.'),
  })
  .meta({ id: 'MeasureBudget' });
export type MeasureBudget = z.output<typeof MeasureBudgetSchema>;
