import { z } from 'zod';
import { JobSchema } from '../jobs/schema.ts';
import { LanguageSchema, WorkspaceSchema } from '../workspaces/schema.ts';

/** How large the example may be that is opened in the application; the command line makes larger ones. */
export const demoSizes = { least: 1_000, usual: 10_000, most: 40_000 } as const;
/** The same seed, size and first day make the same company. */
export const usualDemoSeed = 7;

export const DemoRequestSchema = z.object({
  language: LanguageSchema.describe('Of the names, comments and forms in the example.'),
  customers: z.int().min(demoSizes.least).max(demoSizes.most).default(demoSizes.usual),
});

export const OpenedDemoSchema = z
  .object({ workspace: WorkspaceSchema, job: JobSchema.describe('Fills the workspace; follow it there.') })
  .meta({ id: 'OpenedDemo' });
export type OpenedDemo = z.output<typeof OpenedDemoSchema>;

/** What is kept with a workspace that is an example. */
export type DemoMark = {
  state: 'loading' | 'ready';
  customers: number;
  seed: number;
  /** UTC midnight of the first of the eighteen months, in milliseconds since 1970. */
  start: number;
};
