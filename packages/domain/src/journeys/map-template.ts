import { z } from 'zod';
import { IndustrySchema } from '../touchpoints/starter.ts';

/** A journey to begin with, as it is usual in an industry. */
export const MapTemplateSchema = z
  .object({
    key: z.string(),
    industry: IndustrySchema,
    name: z.string(),
    scenario: z.string().describe('Who sets out, and what for.'),
    steps: z.array(
      z.object({ name: z.string(), phase: z.string(), isInRegister: z.boolean().describe('So is its touchpoint.') }),
    ),
  })
  .meta({ id: 'JourneyMapTemplate' });
export type JourneyMapTemplate = z.output<typeof MapTemplateSchema>;
