import { z } from 'zod';
import { FieldWorkSchema } from '../feedback/schema.ts';
import { StepSchema } from '../interactions/about.ts';
import { Id, Instant } from '../workspaces/schema.ts';
import { EstimateOrNotEnoughSchema, EstimateSchema } from './report.ts';

const Direction = z
  .enum(['rising', 'falling', 'none'])
  .describe('`none`: no change that could not as well be chance among so many touchpoints.');

const WaveOf = z.object({
  waveId: Id,
  name: z.string(),
  importedAt: Instant,
  fieldWork: FieldWorkSchema.nullable(),
  respondents: z.int(),
});

export const WaveChangeSchema = z
  .object({
    touchpointId: Id,
    name: z.string(),
    ratings: z.object({ before: z.int(), after: z.int() }).describe('People who rated it in either wave.'),
    before: EstimateOrNotEnoughSchema.describe('Share delighted minus share disappointed, times 100.'),
    after: EstimateOrNotEnoughSchema,
    by: EstimateSchema.nullable().describe('Points, after minus before; null where too few rated it.'),
    direction: Direction,
    missing: z.int().describe('Ratings that the smaller wave lacks to be compared.'),
    influence: z
      .object({ before: EstimateSchema, after: EstimateSchema, by: EstimateSchema, direction: Direction })
      .nullable()
      .describe(
        'Share of influence, 0 to 1; null where it is not computed or the waves asked about other touchpoints.',
      ),
  })
  .meta({ id: 'WaveChange' });
export type WaveChange = z.output<typeof WaveChangeSchema>;

export const WaveChangesSchema = z
  .object({
    surveys: z.array(z.object({ id: Id, name: z.string(), waves: z.int() })).describe('Newest first.'),
    survey: z
      .object({ id: Id, name: z.string(), before: WaveOf, after: WaveOf })
      .nullable()
      .describe('Null: no survey has a second wave yet.'),
    touchpoints: z.array(WaveChangeSchema).describe('What changed for sure first, then by size.'),
    askedOnce: z.int().describe('Touchpoints that only one of the two waves asks about.'),
    falseDiscoveryRate: z.number().describe('Of the changes shown at most this share is expected to be chance.'),
  })
  .meta({ id: 'WaveChanges' });
export type WaveChanges = z.output<typeof WaveChangesSchema>;

export const surgeKinds = ['volume', 'badShare'] as const;
export const SurgeSchema = z
  .object({
    kind: z.enum(surgeKinds).describe('Far more contacts, or a far larger share of bad ratings, than expected.'),
    from: z.iso.date(),
    to: z.iso.date().describe('The last day, in it.'),
    peak: z.iso.date(),
    observed: z.number().describe('Contacts, or bad ratings, in these days.'),
    expected: z.number().describe('How many would have been usual.'),
    rated: z.int().nullable().describe('Ratings in these days; null for volume.'),
    p: z.number(),
    isOpen: z.boolean().describe('Goes on at the end of what is known.'),
  })
  .meta({ id: 'Surge' });
export type SurgeOfStep = z.output<typeof SurgeSchema>;

export const WatchDays = z.coerce
  .number()
  .int()
  .min(30)
  .max(365)
  .default(90)
  .describe('How many days to the last known.');

export const WatchSchema = z
  .object({
    from: z.iso.date().nullable().describe('Null: no interactions yet.'),
    to: z.iso.date().nullable().describe('The last day with an interaction.'),
    asOf: Instant,
    touchpoints: z
      .array(
        z.object({
          step: StepSchema,
          interactions: z.number(),
          rated: z.number(),
          bad: z.number().describe('Ratings that disappoint.'),
          judged: z.boolean().describe('False: known for less than six weeks.'),
          surges: z.array(SurgeSchema).describe('The latest first.'),
        }),
      )
      .describe('With a surge first, then by interactions in the period.'),
    leftOut: z.int().describe('Touchpoints that are not watched since there are too many.'),
    falseAlarmsPerYear: z
      .number()
      .describe('So many surges a year, at all touchpoints together, may be expected where nothing happens.'),
  })
  .meta({ id: 'Watch' });
export type Watch = z.output<typeof WatchSchema>;

const DaySchema = z.object({
  day: z.iso.date(),
  observed: z.number().nullable().describe('Contacts, or the share of bad ratings from 0 to 1; null: nobody rated.'),
  expected: z.number(),
  low: z.number().nullable().describe('95 of 100 usual days lie between low and high.'),
  high: z.number().nullable(),
});
export type WatchedDay = z.output<typeof DaySchema>;

const Part = z.object({ by: EstimateSchema, isRecognisable: z.boolean() });
const SeasonSchema = z.object({
  weekdays: z.array(Part.extend({ weekday: z.int().min(1).max(7).describe('1 Monday') })).nullable(),
  months: z.array(Part.extend({ month: z.int().min(1).max(12), years: z.int() })).nullable(),
  wholeMonths: z.int(),
  neededMonths: z.int(),
});
export type SeasonOfStep = z.output<typeof SeasonSchema>;

export const WatchedSeriesSchema = z
  .object({
    step: StepSchema,
    volume: z.array(DaySchema),
    badShare: z.array(DaySchema),
    surges: z.array(SurgeSchema).describe('With the false alarms of `Watch`.'),
    seasonOfVolume: SeasonSchema.describe('Factors; 1: as usual.'),
    seasonOfRatings: SeasonSchema.describe('Rating points (0–10) above or below the usual.'),
  })
  .meta({ id: 'WatchedSeries' });
export type WatchedSeries = z.output<typeof WatchedSeriesSchema>;
