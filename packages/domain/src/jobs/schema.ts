import { z } from 'zod';
import { ProblemSchema } from '../errors.ts';
import type { Permission } from '../workspaces/permissions.ts';
import { Id, Instant } from '../workspaces/schema.ts';

/** Long work, as a durable record: it survives a restart and can be cancelled. */
export const JobSchema = z
  .object({
    id: Id,
    kind: z.enum(['importWave', 'importInteractions', 'loadDemo']),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    step: z.string().describe('What it is at; words under `jobs.step.<step>`.'),
    progress: z.number().min(0).max(1),
    startedAt: Instant,
    result: z.record(z.string(), z.unknown()).nullable(),
    problem: ProblemSchema.nullable(),
  })
  .meta({ id: 'Job' });
export type Job = z.output<typeof JobSchema>;

const permissionOf = {
  importWave: 'survey.import',
  importInteractions: 'interaction.write',
  loadDemo: 'workspace.manage',
} as const;

/** Who orders a kind of job may follow and cancel it. */
export function jobPermission(kind: Job['kind']): Permission {
  return permissionOf[kind];
}
export const jobPermissions = [
  permissionOf.importWave,
  permissionOf.importInteractions,
  permissionOf.loadDemo,
] as const;
