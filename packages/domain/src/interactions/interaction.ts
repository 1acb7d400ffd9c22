import { z } from 'zod';
import { type LevelCuts, LevelCutsSchema, type Scale, ScaleSchema } from '../feedback/mapping.ts';

/** What keeps one interaction, and one batch of them, within bounds. */
export const interactionLimits = {
  /** Interactions in one batch over HTTP. */
  batch: 10_000,
  /**
   * Bytes of one batch when unpacked: 10,000 interactions of over 6,000 characters, where usual ones have 300. A larger
   * one would only be held in memory, it could not hold more.
   */
  batchBytes: 64 * 1024 * 1024,
  /** Bytes of one interaction: everything above at its longest, each character escaped. */
  interactionBytes: 256 * 1024,
  /** Characters of the name of a batch. */
  batchKey: 200,
  /** Times lie from here up to but not including there: what is outside is a mistake, and not every engine keeps it. */
  from: Date.UTC(1900, 0, 1),
  to: Date.UTC(2200, 0, 1),
  customer: 200,
  touchpoint: 300,
  text: 200,
  /** Different properties, and different segments, of one interaction. */
  properties: 20,
  /** Different touchpoint names, and different values of one dimension, in a workspace. */
  names: 65_000,
  /** Different segments that customers of a workspace are told apart by. */
  segments: 50,
} as const;

const Text = z.string().trim().min(1).max(interactionLimits.text);

const isWhole = (bound: number) => Number.isInteger(bound) && Math.abs(bound) <= 1000;

/** A whole-number rating with the scale it was given on: 8 of 0–10 is not 8 of 1–10. */
export const ExperienceRatingSchema = z
  .strictObject({
    value: z.int().min(0).max(254),
    scale: ScaleSchema.refine((scale) => scale.every(isWhole), { error: 'scale_whole' }),
    levels: LevelCutsSchema.optional().describe('Cut points of the three levels where they differ from the default.'),
  })
  .refine(({ value, scale: [low, high] }) => value >= low && value <= high, { error: 'rating_outside_scale' })
  .refine(({ levels, scale }) => levels === undefined || areCutsOf(scale, levels), { error: 'cuts_outside' });

function areCutsOf([low, high]: Scale, { disappointing, delighting }: LevelCuts): boolean {
  return isWhole(disappointing) && isWhole(delighting) && disappointing >= low && delighting <= high;
}

function isPossibleTime(time: string): boolean {
  const at = Date.parse(time);
  return at >= interactionLimits.from && at < interactionLimits.to;
}

/** One moment at which a customer and the company met. */
export const InteractionSchema = z
  .strictObject({
    customer: z
      .string()
      .trim()
      .min(1)
      .max(interactionLimits.customer)
      .describe('Pseudonymous id. Several ids of one person are stitched by aliases.'),
    touchpoint: z
      .string()
      .trim()
      .min(1)
      .max(interactionLimits.touchpoint)
      .describe('Name or key, as the source has it.'),
    time: z.iso
      .datetime({ offset: true })
      .refine(isPossibleTime, { error: 'time_outside' })
      .describe('From 1900 to 2199, with offset or Z; the offset is kept.'),
    session: Text.optional().describe('Session, order, claim: each is a journey of its own where asked so.'),
    channel: Text.optional(),
    device: Text.optional(),
    direction: z.enum(['customer', 'company']).optional().describe('Who started it.'),
    department: Text.optional(),
    handledBy: Text.optional().describe('Employee (pseudonymous) or system.'),
    campaign: Text.optional(),
    object: Text.optional().describe('Brand, product or service it was about.'),
    conversion: z
      .strictObject({ value: z.number().min(0).max(1e12).optional() })
      .optional()
      .describe(
        'The interaction is a conversion, such as a purchase or a recommendation; its value is in the currency of the workspace.',
      ),
    cost: z.number().min(0).max(1e12).optional().describe('What it cost you, in the currency of the workspace.'),
    rating: ExperienceRatingSchema.optional(),
    durationSeconds: z.number().min(0).max(1e9).optional(),
    reportedOrigin: Text.optional().describe('Where the customer says they heard of the company.'),
    segments: z
      .record(Text, Text)
      .refine((segments) => Object.keys(segments).length <= interactionLimits.properties, { error: 'too_many_keys' })
      .optional()
      .describe('What kind of customer it is; the latest value known holds for the customer.'),
    properties: z
      .record(Text, z.union([z.string().max(1000), z.number(), z.boolean()]))
      .refine((properties) => Object.keys(properties).length <= interactionLimits.properties, {
        error: 'too_many_keys',
      })
      .optional()
      .describe('Anything else; kept and shown, never counted.'),
  })
  .meta({ id: 'Interaction' });
export type Interaction = z.output<typeof InteractionSchema>;

/** What interactions can be filtered and told apart by, beside touchpoint, customer and time. */
export const dimensions = ['channel', 'device', 'direction', 'department', 'handledBy', 'campaign', 'object'] as const;
export const DimensionSchema = z.enum(dimensions);
export type Dimension = z.output<typeof DimensionSchema>;

export const BatchAnswerSchema = z
  .object({
    batch: z.string().describe('The key under which the batch is known.'),
    accepted: z.int().describe('Interactions that are kept, and survive a power cut.'),
    repeated: z.boolean().describe('The batch was here before; nothing was added.'),
    rejected: z
      .array(
        z.object({
          index: z.int().describe('Place in the batch, from 0.'),
          path: z.string().describe('Where in the interaction.'),
          message: z.string(),
        }),
      )
      .describe('Interactions that were left out, and why.'),
  })
  .meta({ id: 'BatchAnswer' });
export type BatchAnswer = z.output<typeof BatchAnswerSchema>;

/** Ids that are one person. The last id named for an alias holds. */
export const AliasesSchema = z.object({
  aliases: z
    .array(
      z.strictObject({
        alias: z.string().trim().min(1).max(interactionLimits.customer),
        customer: z.string().trim().min(1).max(interactionLimits.customer),
      }),
    )
    .min(1)
    .max(interactionLimits.batch),
});
