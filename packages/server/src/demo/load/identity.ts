import { createHash } from 'node:crypto';
import type { DemoPart } from './demo-part.ts';

/** Stands for the hash of a file nobody has: the same for the same made-up data. */
export function identityOf({ size, language }: Pick<DemoPart, 'size' | 'language'>, part: string): string {
  const { customers, seed, start } = size;
  return createHash('sha256').update(['demo', customers, seed, start, language, part].join('\n')).digest('hex');
}
