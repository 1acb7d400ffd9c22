import type { Services } from '../../platform/services.ts';
import { isAnybodyHere } from './store/people.ts';

export async function readSetup(services: Services, { fromThisMachine }: { fromThisMachine: boolean }) {
  const needed = !(await isAnybodyHere(services.database));
  return { needed, codeNeeded: needed && !fromThisMachine };
}
