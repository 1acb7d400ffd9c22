import { z } from 'zod';
import { TouchpointSchema } from './schema.ts';

export const industries = [
  'bank',
  'insurance',
  'retail',
  'software',
  'publicService',
  'hospital',
  'airport',
  'manufacturing',
  'collaborator',
] as const;
export const IndustrySchema = z.enum(industries);
export type Industry = z.output<typeof IndustrySchema>;

/** A touchpoint that companies of an industry usually have. */
export const StarterTouchpointSchema = z
  .object({
    code: z.string().describe('Stays the same in every language.'),
    name: z.string(),
    description: z.string(),
    phase: z.string().describe('Name of the phase; made when it is taken.'),
    class: TouchpointSchema.shape.class,
    present: z.boolean().describe('A touchpoint of this name or key is in the register already.'),
  })
  .meta({ id: 'StarterTouchpoint' });
export type StarterTouchpoint = z.output<typeof StarterTouchpointSchema>;

export const NewStartersSchema = z.object({
  industry: IndustrySchema,
  codes: z.array(z.string().max(80)).min(1).max(200),
});
