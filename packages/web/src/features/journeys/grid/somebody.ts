import type { Present } from '../live/map-context.ts';
import { spotKey } from './spot.ts';

export type Somebody = { name: string; colour: string };

/** White words are read on each of them, on light and on dark. */
const colours = ['#7a3e9d', '#a8321f', '#1a6a5f', '#3d4b86', '#7d5300', '#a12a63', '#2f6690'];

export function colourOf(clientId: string): string {
  const sum = [...clientId].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
  return colours[sum % colours.length] ?? '#3d4b86';
}

/** Who is at work where; of two at one place the first is shown. Objects stay the same while nobody moves. */
export function whoIsWhere(present: readonly Present[]): ReadonlyMap<string, Somebody> {
  const where = new Map<string, Somebody>();
  for (const { clientId, name, place } of present) {
    if (!place || where.has(spotKey(place))) continue;
    where.set(spotKey(place), { name, colour: colourOf(clientId) });
  }
  return where;
}
