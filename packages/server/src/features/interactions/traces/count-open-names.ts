import type { Services } from '../../../platform/services.ts';
import { readKnownNames } from '../names/known-names.ts';

/** Names in the data that neither a rule nor the register decides. */
export async function countOpenNames(services: Services, workspaceId: string): Promise<number> {
  const counts = await services.interactions.listNames({ workspaceId, of: 'touchpoint' });
  if (counts.length === 0) return 0;

  const known = await readKnownNames(services, workspaceId);
  return counts.filter(({ name }) => known.decide(name).by === 'nothing').length;
}
