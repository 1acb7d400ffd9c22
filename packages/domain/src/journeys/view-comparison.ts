import { z } from 'zod';
import { EstimateSchema } from '../insights/report.ts';
import { Id, Instant, LanguageSchema } from '../workspaces/schema.ts';

/** Whose view: those who work here, and those for whom they do. */
export const viewSides = ['staff', 'customer'] as const;
export const ViewSideSchema = z.enum(viewSides);
export type ViewSide = z.output<typeof ViewSideSchema>;

/** Below so many answers on a side nothing is shown: neither of all together nor of one touchpoint. */
export const fewestViewAnswers = 5;
export const viewTouchpointCount = { fewest: 3, most: 40 } as const;
export const mostImportance = 10;

export const viewLevels = ['disappointing', 'ok', 'delighting'] as const;
const ViewLevelSchema = z.enum(viewLevels);

export const NewViewComparisonSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(120),
    introduction: z.string().trim().max(2000).default('').describe('Both sides read it before they answer.'),
    language: LanguageSchema.describe('In which the form opens; whoever answers may switch.'),
    waveId: Id.nullable()
      .default(null)
      .describe('Customers have spoken already, in this wave of a survey; null: they answer a form as staff do.'),
    touchpointIds: z
      .array(Id)
      .min(viewTouchpointCount.fewest)
      .max(viewTouchpointCount.most)
      .refine((ids) => new Set(ids).size === ids.length, { message: 'twice' })
      .describe('In the order in which they are asked.'),
    closesAt: Instant.nullable().default(null).describe('Null: until somebody closes it.'),
  })
  .meta({ id: 'NewViewComparison' });
export type NewViewComparison = z.output<typeof NewViewComparisonSchema>;

export const ViewComparisonSchema = z
  .object({
    id: Id,
    name: z.string(),
    introduction: z.string(),
    language: LanguageSchema,
    customersBy: z.enum(['form', 'wave']),
    wave: z
      .object({ id: Id, name: z.string(), surveyName: z.string(), respondents: z.int() })
      .nullable()
      .describe('Also null where the wave was removed.'),
    state: z.enum(['open', 'closed']),
    closesAt: Instant.nullable(),
    touchpoints: z.array(z.object({ id: Id, name: z.string() })),
    answers: z
      .object({ staff: z.int(), customer: z.int() })
      .describe('How many answered the form; no more is told before it is closed.'),
    links: z
      .object({ staff: z.string(), customer: z.string().nullable() })
      .nullable()
      .describe('Paths of the forms while they are open; only for those who may hand them out.'),
    version: z.int(),
    createdAt: Instant,
    createdBy: z.string(),
  })
  .meta({ id: 'ViewComparison' });
export type ViewComparison = z.output<typeof ViewComparisonSchema>;

/** What the answering page says to show what it knows; 256 random bits that never stand in an address the server sees. */
export const ViewTokenSchema = z.string().regex(/^[0-9A-Za-z_-]{43}$/);

/** What somebody without an account sees: who asks, for what, about which points. */
export const ViewFormSchema = z
  .object({
    side: ViewSideSchema,
    organisation: z.string(),
    introduction: z.string(),
    language: LanguageSchema,
    touchpoints: z.array(z.object({ id: Id, name: z.string() })),
  })
  .meta({ id: 'ViewForm' });
export type ViewForm = z.output<typeof ViewFormSchema>;

export const ViewAnswerSchema = z
  .strictObject({
    token: ViewTokenSchema,
    clientKey: z
      .string()
      .regex(/^[0-9A-Za-z_-]{20,64}$/)
      .describe('Made up by the page once: what is sent again counts once.'),
    ratings: z
      .array(
        z.strictObject({
          touchpointId: Id,
          importance: z.int().min(0).max(mostImportance).nullable().describe('Null: cannot say.'),
          level: ViewLevelSchema.nullable().describe('Null: cannot say.'),
        }),
      )
      .min(1)
      .max(viewTouchpointCount.most)
      .refine((all) => new Set(all.map(({ touchpointId }) => touchpointId)).size === all.length, { message: 'twice' }),
  })
  .meta({ id: 'ViewAnswer' });
export type ViewAnswer = z.output<typeof ViewAnswerSchema>;

const RankSchema = z.object({ rank: z.int(), rankLow: z.int(), rankHigh: z.int() });
const SeenSideSchema = z.object({
  people: z.int().nullable().describe('Who rate the importance; null: fewer than may be shown.'),
  importance: EstimateSchema.nullable().describe('Mean, 0 to 10; null for a survey, which only tells places.'),
  rank: RankSchema.nullable().describe('Among the touchpoints that both sides placed.'),
  levelPeople: z.int().nullable(),
  balance: EstimateSchema.nullable().describe('Points: share delighted minus share disappointed, × 100.'),
});
export type SeenSide = z.output<typeof SeenSideSchema>;

export const ViewVerdictSchema = z.enum(['underrated', 'overrated', 'agreed', 'open']);
export type ViewVerdict = z.output<typeof ViewVerdictSchema>;
export const ViewMoodSchema = z.enum(['rosier', 'gloomier', 'agreed', 'open']);
export type ViewMood = z.output<typeof ViewMoodSchema>;

export const ComparedTouchpointSchema = z
  .object({
    id: Id,
    name: z.string(),
    staff: SeenSideSchema,
    customer: SeenSideSchema,
    gap: EstimateSchema.nullable().describe('Importance, staff − customers.'),
    balanceGap: EstimateSchema.nullable().describe('Points, staff − customers.'),
    verdict: ViewVerdictSchema.nullable().describe('What staff make of the importance; null: too few on one side.'),
    mood: ViewMoodSchema.nullable().describe('How staff see the experience; null: too few on one side.'),
  })
  .meta({ id: 'ComparedTouchpoint' });
export type ComparedTouchpoint = z.output<typeof ComparedTouchpointSchema>;

/** Why there is nothing to see yet, or ever. */
export const ViewBlindSchema = z.object({
  shown: z.literal(false),
  reason: z
    .enum(['open', 'tooFew', 'waveGone', 'waveTooSmall'])
    .describe(
      'Still open; closed with fewer answers than may be shown; the wave was removed, or nothing can be computed of it.',
    ),
});

export type ViewBlind = z.output<typeof ViewBlindSchema>;

export const ShownViewsSchema = z.object({
  shown: z.literal(true),
  by: z.enum(['importance', 'rank']).describe('Customers of a survey have places, no ratings of importance.'),
  touchpoints: z.array(ComparedTouchpointSchema).describe('What staff underrate most comes first.'),
  overlap: z
    .object({
      top: z.int(),
      among: z.int(),
      shared: EstimateSchema.describe('So many of the customers’ first stand among the first of staff.'),
      byChance: EstimateSchema.describe('What drawing lots would give.'),
    })
    .nullable()
    .describe('Null: too few touchpoints that both sides placed.'),
});
export type ShownViews = z.output<typeof ShownViewsSchema>;

export const ViewResultSchema = z
  .discriminatedUnion('shown', [ViewBlindSchema, ShownViewsSchema])
  .meta({ id: 'ViewResult' });
export type ViewResult = z.output<typeof ViewResultSchema>;
