import type { InteractionSummary } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';

/** What the interactions of a workspace consist of. */
export async function describeInteractions(services: Services, workspaceId: string): Promise<InteractionSummary> {
  const { firstAt, lastAt, ...summary } = await services.interactions.summarise(workspaceId);
  return { ...summary, firstAt: instantOf(firstAt), lastAt: instantOf(lastAt) };
}

function instantOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
