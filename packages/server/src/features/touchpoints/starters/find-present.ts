import { foldText } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';
import type { Starter } from './catalogues/catalogue.ts';
import { listNames } from './repository.ts';

/** Tells whether a touchpoint of this code, or of its name in either language, is in the register already. */
export async function findPresent(database: Database, workspaceId: string): Promise<(starter: Starter) => boolean> {
  const known = new Set<string>();
  for (const { key, name } of await listNames(database, workspaceId)) {
    known.add(foldText(key));
    known.add(foldText(name));
  }
  return ({ code, de, en }) => [code, de[0], en[0]].some((name) => known.has(foldText(name)));
}
