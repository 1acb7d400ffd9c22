import { z } from 'zod';
import { FileFormatSchema, ScaleSchema } from '../feedback/mapping.ts';

const ColumnName = z.string().min(1).max(300);

/**
 * How time between two interactions is counted. `calendar`: up to a day in real hours; from a day on by the calendar, so
 * that from Friday noon to Monday noon it is three days even when the clocks changed in between. Only where the offsets
 * in the file are the clock changes of one place, otherwise as `instant`: real elapsed time throughout.
 */
export const TimeCountSchema = z.enum(['calendar', 'instant']);
export type TimeCount = z.output<typeof TimeCountSchema>;

/**
 * Which column of an event log means what. Unknown keys are refused, not ignored. In XES files an attribute of an event
 * is a column of its name, an attribute of a trace one with `case:` in front.
 */
export const LogMappingSchema = z
  .strictObject({
    $schema: z.string().optional(),
    customer: ColumnName.optional().describe('Whose interaction it is; the case stands for the customer otherwise.'),
    case: ColumnName.optional().describe('Session, order, claim: each is a journey of its own.'),
    touchpoint: z
      .union([ColumnName, z.array(ColumnName).min(1).max(5)])
      .describe('One column, or several that name the touchpoint together, such as channel and step.'),
    time: ColumnName,
    timeCounts: TimeCountSchema.default('calendar'),
    transitions: z
      .strictObject({ column: ColumnName, count: z.array(z.string().max(200)).min(1).max(50) })
      .optional()
      .describe('Lifecycle transitions that count, such as "complete"; every row counts otherwise.'),
    timeZone: z
      .string()
      .max(60)
      .optional()
      .describe('Zone of times that bear no offset, such as Europe/Berlin; UTC otherwise.'),
    timeOrder: z.enum(['ymd', 'dmy', 'mdy']).optional().describe('Order of day and month; guessed otherwise.'),
    department: ColumnName.optional().describe('Owner of the touchpoint; borders between departments are marked.'),
    channel: ColumnName.optional(),
    device: ColumnName.optional(),
    direction: ColumnName.optional().describe('Holds "customer" or "company", in German or English.'),
    handledBy: ColumnName.optional().describe('Employee (pseudonymous) or system.'),
    campaign: ColumnName.optional(),
    object: ColumnName.optional().describe('Brand, product or service it was about.'),
    cost: ColumnName.optional(),
    durationSeconds: ColumnName.optional(),
    reportedOrigin: ColumnName.optional().describe('Where the customer says they heard of the company.'),
    segments: z.array(ColumnName).max(20).optional().describe('What kind of customer it is; named as the column.'),
    properties: z.array(ColumnName).max(20).optional().describe('Kept and shown, never counted.'),
    rating: z
      .strictObject({ column: ColumnName, scale: ScaleSchema, disappointing: z.int().optional() })
      .optional()
      .describe('Whole numbers; up to `disappointing` (by default as the scale has it) a rating disappoints.'),
    conversion: z
      .strictObject({
        touchpoints: z.array(z.string().max(300)).min(1).max(100).optional(),
        value: ColumnName.optional(),
      })
      .refine(({ touchpoints, value }) => touchpoints !== undefined || value !== undefined, {
        error: 'conversion_empty',
      })
      .optional()
      .describe(
        'Touchpoints that are a conversion themselves and get no credit; without them, every row with a value is one.',
      ),
    quietMinutes: z.number().positive().optional().describe('A longer silence ends one journey and begins another.'),
    format: FileFormatSchema.optional(),
  })
  .refine((mapping) => mapping.customer !== undefined || mapping.case !== undefined, { error: 'case_or_customer' })
  .meta({ id: 'LogMapping', title: 'Anklang event log mapping' });
export type LogMapping = z.output<typeof LogMappingSchema>;

/** Which column of a path file (`a > b > c`, conversions, value, nulls) means what. */
export const PathMappingSchema = z
  .strictObject({
    $schema: z.string().optional(),
    path: ColumnName,
    separator: z.string().min(1).max(10).default('>'),
    conversions: ColumnName,
    value: ColumnName.optional(),
    nulls: ColumnName.optional().describe('How often the path ended without a conversion.'),
    format: FileFormatSchema.optional(),
  })
  .meta({ id: 'PathMapping', title: 'Anklang path file mapping' });
export type PathMapping = z.output<typeof PathMappingSchema>;
