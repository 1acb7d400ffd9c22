import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';

/** A phase of a decision cycle with what stands in it. */
export const CyclePhaseSchema = z
  .object({
    id: Id,
    name: z.string(),
    description: z.string(),
    influence: z.enum(['none', 'before', 'after']),
    touchpoints: z.int().describe('In this phase and, for a product, with it; those that are retired do not count.'),
    shared: z.int().describe('In this phase and with no product at all, so that they serve every product.'),
    steps: z.int().describe('Steps in this phase on the journeys that hold.'),
    journeys: z.int().describe('How many of these journeys come through this phase.'),
    asIs: z.number().nullable().describe('Mean of the drawn points of these steps, −100 to 100; null: none is drawn.'),
    points: z.int().describe('How many drawn points the mean is of.'),
  })
  .meta({ id: 'CyclePhase' });
export type CyclePhase = z.output<typeof CyclePhaseSchema>;

export const DecisionCycleSchema = z
  .object({
    productId: Id.nullable().describe('Null: the company as a whole.'),
    isOwn: z.boolean().describe('The product has phases of its own; else it has those of the workspace.'),
    isCyclic: z.boolean(),
    journeys: z.int().describe('Journeys that hold, of the product or of all.'),
    phases: z.array(CyclePhaseSchema).describe('In the order of the cycle.'),
  })
  .meta({ id: 'DecisionCycle' });
export type DecisionCycle = z.output<typeof DecisionCycleSchema>;

export const decisionCycleRoutes = {
  readDecisionCycle: describeRoute({
    name: 'readDecisionCycle',
    method: 'GET',
    path: '/api/v1/workspaces/{workspaceId}/decision-cycle',
    access: 'journey.read',
    summary: 'Phases of the decision cycle of a product, or of the company, with what stands in each',
    params: z.object({ workspaceId: Id }),
    query: z.object({ productId: Id.optional() }),
    response: DecisionCycleSchema,
  }),
} as const;
