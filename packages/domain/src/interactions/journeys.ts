import { z } from 'zod';
import { EstimateSchema } from '../insights/report.ts';
import { LogKindSchema, RejectedInteractionSchema } from './log-import.ts';
import { TimeCountSchema } from './log-mapping.ts';

/** The file that interactions were read from. */
export const LogSourceSchema = z.object({
  fileName: z.string(),
  fileHash: z.string(),
  kind: LogKindSchema,
});
export type LogSource = z.output<typeof LogSourceSchema>;

/** Rows of the file that were left out because they could not be read. */
export const LeftOutSchema = z.object({
  count: z.int(),
  rows: z.array(RejectedInteractionSchema).describe('The first 1,000; `line` is the number of the event in XES.'),
});
export type LeftOut = z.output<typeof LeftOutSchema>;

export const WhoseSchema = z
  .enum(['customers', 'cases'])
  .describe('`cases`: no column says who the customer is, so each case counts as one.');

export const FollowSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    count: z.int().describe('Times `to` directly followed `from`.'),
    customers: z.int().describe('Different customers who went so.'),
    customerShare: z.number().describe('Of all customers, 0 to 1.'),
    meanSeconds: z.number(),
    medianSeconds: z.number(),
  })
  .meta({ id: 'Follow' });

export const BreakSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    kind: z
      .enum(['stop', 'wait', 'repeat', 'rating'])
      .describe(
        'Ends at `to`; took longer than nine of ten arrivals there; left `to` and had to come back; rated it disappointing.',
      ),
    journeys: z.int().describe('Journeys with this hand-over.'),
    share: z.number().describe('Of these, the part that went wrong.'),
    otherJourneys: z.int().describe('Journeys that came to `to` from elsewhere.'),
    otherShare: z.number(),
    lost: EstimateSchema.describe('Journeys that went wrong beyond what other origins let expect, with 95 % interval.'),
    p: z.number(),
    crossesDepartments: z.boolean().nullable(),
  })
  .meta({ id: 'Break' });

/** The ways customers really took, as `anklang journeys` writes them. */
export const JourneysSchema = z
  .object({
    $schema: z.string().optional(),
    version: z.string(),
    language: z.enum(['de', 'en']),
    seed: z.int().describe('Kept for comparison; nothing here is drawn by chance.'),
    source: LogSourceSchema,
    timeCounts: TimeCountSchema.describe('How time was counted; `instant` where the offsets allowed no calendar.'),
    cases: z.int().describe('Journeys.'),
    customers: z.int(),
    customersAre: WhoseSchema,
    events: z.int(),
    rejected: LeftOutSchema,
    touchpoints: z.array(z.string()).describe('Most visited first.'),
    starts: z.record(z.string(), z.int()).describe('Journeys that begin at each touchpoint; those with none left out.'),
    ends: z.record(z.string(), z.int()),
    follows: z.array(FollowSchema).describe('Most frequent first.'),
    variants: z
      .array(z.object({ path: z.array(z.string()), cases: z.int() }))
      .describe('Every path, most taken first.'),
    duration: z
      .object({
        meanSeconds: z.number(),
        medianSeconds: z.number(),
        p90Seconds: z.number(),
        minSeconds: z.number(),
        maxSeconds: z.number(),
      })
      .describe('From the first to the last interaction of a journey.'),
    breaks: z.array(BreakSchema).describe('Most lost first, under a false discovery rate of 5 %.'),
    judged: z.int().describe('Hand-overs and kinds compared.'),
    tooFew: z.int().describe('Those with too few journeys to compare.'),
    channels: z
      .object({
        names: z.array(z.string()).describe('Most used first.'),
        follows: z.array(FollowSchema),
        breaks: z.array(BreakSchema),
        judged: z.int(),
        tooFew: z.int(),
      })
      .nullable()
      .describe('Hand-overs from one channel to another; null without a column of channels.'),
  })
  .meta({ id: 'Journeys', title: 'Anklang journeys' });
export type Journeys = z.output<typeof JourneysSchema>;
