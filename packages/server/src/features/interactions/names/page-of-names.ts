import { createHash } from 'node:crypto';
import { fail } from '@anklang/domain';
import { z } from 'zod';

const Cursor = z.tuple([z.int().min(0), z.string().max(40)]);

/**
 * A page out of a list that is at hand as a whole. The cursor names the last entry shown, so that the next page goes on
 * after it even if the list moved; should it be gone, by place.
 */
export function pageOfNames<T extends { name: string }>(
  names: readonly T[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { items: T[]; nextCursor: string | null } {
  const from = cursor === undefined ? 0 : placeAfter(names, cursor);
  const items = names.slice(from, from + limit);
  const last = items.at(-1);
  const isMore = last !== undefined && from + limit < names.length;

  return { items, nextCursor: isMore ? cursorOf(from + limit, last.name) : null };
}

function placeAfter(names: readonly { name: string }[], cursor: string): number {
  const parsed = Cursor.safeParse(readJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw fail('request_invalid', { issues: [{ path: 'query.cursor', message: cursor }] });
  const [place, mark] = parsed.data;
  if (names[place - 1] !== undefined && markOf(names[place - 1]!.name) === mark) return place;

  const moved = names.findIndex(({ name }) => markOf(name) === mark);
  return moved < 0 ? place : moved + 1;
}

function cursorOf(place: number, name: string): string {
  return Buffer.from(JSON.stringify([place, markOf(name)])).toString('base64url');
}

/** Names may be longer than a cursor. */
function markOf(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, 16);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
