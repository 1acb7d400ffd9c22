import { foldText } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';
import type { Starter } from '../../touchpoints/index.ts';
import { listTouchpointNames } from './repository.ts';

/** Tells which touchpoint of the register a starter is, by its code or its name in either language; null: none. */
export async function findTouchpoints(
  database: Database,
  workspaceId: string,
): Promise<(starter: Starter) => string | null> {
  const known = new Map<string, string>();
  const remember = (word: string, id: string) => {
    if (!known.has(foldText(word))) known.set(foldText(word), id);
  };
  const rows = await listTouchpointNames(database, workspaceId);
  for (const { id, key } of rows) remember(key, id);
  for (const { id, name } of rows) remember(name, id);
  return ({ code, de, en }) => {
    const words = [code, de[0], en[0]].map(foldText);
    return words.map((word) => known.get(word)).find((id) => id !== undefined) ?? null;
  };
}
