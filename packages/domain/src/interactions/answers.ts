import { z } from 'zod';
import { EstimateOrNotEnoughSchema, EstimateSchema } from '../insights/report.ts';
import { Id, Instant } from '../workspaces/schema.ts';
import { DimensionSchema } from './interaction.ts';

/** A place of a journey, as every answer names it. Tables refer to it by its position in `steps`. */
export const StepSchema = z
  .object({
    key: z
      .string()
      .describe('Id of a touchpoint of the register, the name found in data, or the value of a channel or department.'),
    name: z.string(),
    touchpointId: Id.nullable().describe('Null: not in the register.'),
    department: z.string().nullable(),
  })
  .meta({ id: 'Step' });
export type Step = z.output<typeof StepSchema>;

/** What every answer says about itself. */
const About = {
  asOf: Instant.describe('Everything accepted until then is counted.'),
  timeCounts: z.enum(['calendar', 'instant']),
  steps: z.array(StepSchema),
  interactions: z.int(),
  journeys: z.int(),
  customers: z.int(),
  notCounted: z.int().describe('Interactions of the question that are left out because their step is.'),
};

const StepPlace = z.int().describe('Position in `steps`.');
const Levels = z.object({ disappointing: z.int(), ok: z.int(), delighting: z.int() });
const Seconds = z.number().nullable();

export const DurationSchema = z
  .object({
    meanSeconds: Seconds,
    medianSeconds: Seconds,
    p90Seconds: Seconds,
    minSeconds: Seconds,
    maxSeconds: Seconds,
  })
  .describe('From the first to the last interaction of a journey; null without journeys.');

/** The ways customers take, as a graph whose numbers add up: arrivals = visits = departures at every step. */
export const JourneyGraphSchema = z
  .object({
    ...About,
    duration: DurationSchema,
    visits: z.array(
      z.object({
        step: StepPlace,
        interactions: z.int(),
        customers: z.int(),
        starts: z.int().describe('Journeys that begin here.'),
        ends: z.int(),
        ratings: Levels,
        conversions: z.int(),
        value: z.number(),
        repeats: z.object({
          journeys: z.int().describe('Journeys that come here.'),
          repeatedIn: z.int().describe('Of these, those that come again.'),
          extraVisits: z.int(),
          immediate: z.int().describe('Extra visits directly after one here.'),
        }),
      }),
    ),
    follows: z.array(
      z.object({
        from: StepPlace,
        to: StepPlace,
        count: z.int(),
        customers: z.int(),
        customerShare: z.number().describe('Of all customers of the question.'),
        meanSeconds: z.number(),
        medianSeconds: z.number(),
      }),
    ),
  })
  .meta({ id: 'JourneyGraph' });
export type JourneyGraph = z.output<typeof JourneyGraphSchema>;

export const JourneyVariantsSchema = z
  .object({
    ...About,
    variants: z.int().describe('Different paths in all.'),
    toCover80: z.int().describe('The most taken paths that together cover 80 % of the journeys.'),
    rows: z
      .array(
        z.object({
          path: z.array(StepPlace),
          journeys: z.int(),
          share: z.number(),
          coverage: z.number().describe('Share of the journeys up to and with this one.'),
          rated: z.int(),
          meanRating: z.number().nullable().describe('Mean of the journeys’ mean ratings on the common scale 0–10.'),
          rating: EstimateOrNotEnoughSchema.describe('The same mean with its interval, where enough are rated.'),
          converted: z.int(),
        }),
      )
      .describe('Most taken first; equals in the order of their steps.'),
  })
  .meta({ id: 'JourneyVariants' });
export type JourneyVariants = z.output<typeof JourneyVariantsSchema>;

export const DropOffSchema = z
  .object({
    ...About,
    funnel: z.array(
      z.object({
        steps: z.array(StepPlace).describe('Any of these.'),
        journeys: z.int(),
        dropOff: z.number().describe('Share of those who reached the step before that did not come this far.'),
        medianSeconds: Seconds.describe('From the step before.'),
      }),
    ),
  })
  .meta({ id: 'DropOff' });
export type DropOff = z.output<typeof DropOffSchema>;

export const BreakKindSchema = z.enum(['stop', 'wait', 'repeat', 'rating']);

export const JourneyBreaksSchema = z
  .object({
    ...About,
    judged: z.int().describe('Hand-overs and kinds compared.'),
    tooFew: z.int().describe('Those with too few journeys to compare.'),
    falseDiscoveryRate: z.number(),
    rows: z.array(
      z.object({
        from: StepPlace,
        to: StepPlace,
        kind: BreakKindSchema,
        journeys: z.int(),
        share: z.number(),
        otherJourneys: z.int(),
        otherShare: z.number(),
        lost: EstimateSchema,
        p: z.number(),
        crossesDepartments: z.boolean().nullable(),
      }),
    ),
  })
  .meta({ id: 'JourneyBreaks' });
export type JourneyBreaks = z.output<typeof JourneyBreaksSchema>;

const OutcomeSchema = z.object({
  journeys: z.int(),
  rating: EstimateOrNotEnoughSchema.describe('Mean on the common scale 0–10.'),
  converted: EstimateOrNotEnoughSchema.describe('Share with a conversion.'),
});

export const PlanComparisonSchema = z
  .object({
    ...About,
    planId: Id,
    compared: z.int().describe('Journeys compared: those of the most taken 100,000 paths.'),
    meanFitness: z.number().nullable().describe('1 as planned, 0 nothing in common.'),
    asPlanned: EstimateOrNotEnoughSchema,
    fitness: z.array(z.object({ from: z.number(), to: z.number(), journeys: z.int() })).describe('In tenths.'),
    deviations: z.array(
      z.object({
        kind: z.enum(['skipped', 'repeated', 'outOfOrder', 'foreign']),
        step: z.int().nullable().describe('Place in the plan.'),
        touchpoint: StepPlace.nullable(),
        times: z.int(),
        journeys: z.int(),
        withIt: OutcomeSchema,
        withoutIt: OutcomeSchema,
      }),
    ),
  })
  .meta({ id: 'JourneyPlanComparison' });
export type JourneyPlanComparison = z.output<typeof PlanComparisonSchema>;

const Credit = z.object({ conversions: EstimateSchema, value: EstimateSchema });

export const attributionModelNames = ['first', 'last', 'linear', 'position', 'timeDecay', 'markov', 'shapley'] as const;

export const ConversionAttributionSchema = z
  .object({
    ...About,
    source: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('interactions') }),
      z.object({ kind: z.literal('pathFile'), pathFileId: Id, name: z.string() }),
    ]),
    order: z.int(),
    useNulls: z.boolean(),
    resamples: z.int(),
    seed: z.int(),
    lookBackDays: z.number().nullable(),
    conversions: z.number(),
    value: z.number(),
    nulls: z.number(),
    untouched: z.object({ conversions: z.number(), value: z.number() }),
    touchpoints: z
      .array(
        z.object({
          step: StepPlace,
          credit: z.object(
            Object.fromEntries(attributionModelNames.map((model) => [model, Credit.nullable()])) as CreditShape,
          ),
          removalEffect: z.number(),
          valueRemovalEffect: z.number(),
        }),
      )
      .describe('Most credited by Markov first.'),
    flows: z
      .array(
        z.object({
          position: z
            .int()
            .describe(
              '0: from the first to the second step that is told; ways longer than six steps are told by their last six.',
            ),
          from: StepPlace,
          to: StepPlace.nullable().describe('Null: the way ends here.'),
          conversions: z.number(),
          nulls: z.number(),
        }),
      )
      .describe('For a flow picture; at every position what arrives at a step leaves it or ends there.'),
    reportedOrigins: z
      .array(
        z.object({
          origin: z.string(),
          step: StepPlace.nullable(),
          customers: z.int(),
          conversions: z.int(),
          value: z.number(),
        }),
      )
      .describe('What customers say themselves; empty where nobody was asked.'),
  })
  .meta({ id: 'ConversionAttribution' });
export type ConversionAttribution = z.output<typeof ConversionAttributionSchema>;
type CreditShape = Record<(typeof attributionModelNames)[number], z.ZodNullable<typeof Credit>>;

/** How experiences fill and drain the account; every default has its reason in the guide of the page. */
export const AccountWeightsSchema = z
  .strictObject({
    delighting: z.number().min(0).max(100).default(1),
    ok: z.number().min(0).max(100).default(0),
    disappointing: z.number().min(0).max(100).default(2.25),
    conversion: z.number().min(0).max(100).default(0),
    halfLifeDays: z.number().positive().max(36_500).default(365),
    knockOutFrom: z.number().positive().max(100).default(0.8),
    importance: z
      .record(z.string(), z.number().min(0).max(100))
      .default({})
      .describe('By step key; 1 where nothing is said.'),
    ratioTarget: z.number().min(0).max(100).default(3).describe('Positive experiences to one negative to aim at.'),
    ratioTargets: z
      .record(z.string().max(401), z.number().min(0).max(100))
      .default({})
      .describe('Others for single segments, by "segment: value".'),
  })
  .meta({ id: 'AccountWeights' });
export type AccountWeights = z.output<typeof AccountWeightsSchema>;
export type AccountWeightsInput = z.input<typeof AccountWeightsSchema>;

const AccountGroup = z.object({
  customers: z.int(),
  balance: EstimateOrNotEnoughSchema.describe('Mean balance of a customer.'),
  deposits: z.number(),
  withdrawals: z.number(),
  positive: z.int(),
  negative: z.int(),
  ratio: z.number().nullable().describe('Positive to one negative; null without a negative one.'),
  ratioTarget: z.number(),
  inDebt: z.int().describe('Customers whose balance is below zero.'),
  knockedOut: z.int().describe('Customers with a knock-out event.'),
});

export const RelationshipAccountSchema = z
  .object({
    ...About,
    at: Instant.describe('Day of the statement.'),
    weights: AccountWeightsSchema,
    all: AccountGroup,
    balances: z.array(z.object({ from: z.number().nullable(), to: z.number().nullable(), customers: z.int() })),
    curve: z
      .array(z.object({ at: Instant, meanBalance: z.number(), customers: z.int() }))
      .describe('Mean balance at the end of each month, of the customers known by then.'),
    segments: z.array(z.object({ segment: z.string(), value: z.string(), group: AccountGroup })),
    touchpoints: z.array(
      z.object({
        step: StepPlace,
        deposits: z.number(),
        withdrawals: z.number(),
        positive: z.int(),
        negative: z.int(),
        knockOuts: z.int(),
      }),
    ),
  })
  .meta({ id: 'RelationshipAccount' });
export type RelationshipAccount = z.output<typeof RelationshipAccountSchema>;

export const WeakestLinkAnswerSchema = z
  .object({
    ...About,
    rated: z.int().describe('Journeys with a rating.'),
    mean: EstimateOrNotEnoughSchema,
    weakest: EstimateOrNotEnoughSchema.describe('Mean of the journeys’ lowest ratings.'),
    weakestAt: z.array(z.object({ step: StepPlace, journeys: z.number() })),
  })
  .meta({ id: 'WeakestLinkAnswer' });
export type WeakestLinkAnswer = z.output<typeof WeakestLinkAnswerSchema>;

/** Whose numbers these are. Steps are named by their keys. */
export const SelectionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('visit'), step: z.string() }),
    z.strictObject({ kind: z.literal('start'), step: z.string() }),
    z.strictObject({ kind: z.literal('end'), step: z.string() }),
    z.strictObject({ kind: z.literal('follow'), from: z.string(), to: z.string() }),
    z.strictObject({ kind: z.literal('variant'), path: z.array(z.string()).min(1).max(10_000) }),
    z.strictObject({ kind: z.literal('break'), from: z.string(), to: z.string(), break: BreakKindSchema }),
    z.strictObject({
      kind: z.literal('dropOff'),
      funnel: z.array(z.array(z.string()).min(1)).min(1).max(20),
      place: z.int().min(0).describe('Step of the funnel.'),
      lost: z.boolean().describe('Those who reached the step before but not this one; otherwise those who reached it.'),
    }),
    z.strictObject({
      kind: z.literal('deviation'),
      planId: Id,
      deviation: z.enum(['skipped', 'repeated', 'outOfOrder', 'foreign']),
      step: z.int().nullable(),
      touchpoint: z.string().nullable(),
    }),
    z.strictObject({
      kind: z.literal('conversion'),
      step: z.string().nullable().describe('Whose way to a conversion came by here; null: all who converted.'),
    }),
    z.strictObject({
      kind: z.literal('rating'),
      step: z.string(),
      level: z.enum(['disappointing', 'ok', 'delighting']),
    }),
    z.strictObject({ kind: z.literal('balance'), from: z.number().nullable(), to: z.number().nullable() }),
    z.strictObject({ kind: z.literal('knockOut'), step: z.string().nullable() }),
  ])
  .meta({ id: 'Selection' });
export type Selection = z.output<typeof SelectionSchema>;

export const CustomersBehindSchema = z
  .object({
    total: z.int(),
    items: z.array(
      z.object({
        customer: z.string(),
        interactions: z.int().describe('In the question, not only in the selection.'),
        firstAt: Instant,
        lastAt: Instant,
        balance: z.number().nullable().describe('Of the relationship account; null where nothing was felt.'),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'CustomersBehind' });
export type CustomersBehind = z.output<typeof CustomersBehindSchema>;

/** The way of one real customer. */
export const CustomerTimelineSchema = z
  .object({
    customer: z.string(),
    aliases: z.array(z.string()),
    segments: z.record(z.string(), z.string()),
    balance: z.number(),
    interactions: z
      .array(
        z.object({
          at: Instant,
          offsetMinutes: z.int().nullable(),
          journey: z.int().describe('Number of the journey as the question cuts them, from 0.'),
          step: StepSchema.nullable().describe('Null: left out by a rule.'),
          name: z.string().describe('As the source has it.'),
          dimensions: z.partialRecord(DimensionSchema, z.string()),
          session: z.string().nullable(),
          rating: z
            .object({
              value: z.int(),
              scale: z.tuple([z.number(), z.number()]),
              level: z.enum(['disappointing', 'ok', 'delighting']),
            })
            .nullable(),
          conversion: z.object({ value: z.number() }).nullable(),
          cost: z.number().nullable(),
          durationSeconds: z.number().nullable(),
          reportedOrigin: z.string().nullable(),
          properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
          amount: z.number().describe('Paid into the account, negative where taken out.'),
          balance: z.number().describe('Right after this interaction.'),
          knockOut: z.boolean(),
        }),
      )
      .describe('In order; the last 2,000.'),
    more: z.boolean(),
  })
  .meta({ id: 'CustomerTimeline' });
export type CustomerTimeline = z.output<typeof CustomerTimelineSchema>;
