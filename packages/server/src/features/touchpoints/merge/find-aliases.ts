import type { Database } from '../../../platform/services.ts';
import type { RecordPair } from './find-pair.ts';
import { listOtherNames } from './store/count.ts';

/**
 * By what data will find the touchpoint that stays, beside its key and name: the key of the other, and the name of the
 * two that is given up, unless a third touchpoint is called so.
 */
export async function findAliases(database: Database, pair: RecordPair, finalName: string): Promise<string[]> {
  const { kept, other } = pair;
  const known = new Set([kept.key, finalName, other.key].map(fold));
  const others = new Set((await listOtherNames(database, pair)).flatMap(({ key, name }) => [fold(key), fold(name)]));
  const names = [other.name, kept.name].filter((name) => !known.has(fold(name)) && !others.has(fold(name)));
  return [...new Set([other.key, ...names])];
}

/** As names of the data are compared. */
function fold(name: string): string {
  return name.trim().toLowerCase();
}
