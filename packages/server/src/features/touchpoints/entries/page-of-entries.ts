import { fail } from '@anklang/domain';
import { z } from 'zod';
import type { Page, PageRequest } from '../../../platform/paging.ts';

const Cursor = z.tuple([z.int().min(0), z.string().max(200)]);

/**
 * A page out of a list that is at hand as a whole. The cursor names the last entry shown, so that the next page goes on
 * after it even if the list moved; should it be gone, by place.
 */
export function pageOfEntries<T extends { id: string }>(
  entries: readonly T[],
  { limit, cursor }: PageRequest,
): Page<T> {
  const from = cursor === undefined ? 0 : placeAfter(entries, cursor);
  const items = entries.slice(from, from + limit);
  const last = items.at(-1);
  const isMore = last !== undefined && from + limit < entries.length;
  return { items, nextCursor: isMore ? cursorOf(from + limit, last.id) : null };
}

function placeAfter(entries: readonly { id: string }[], cursor: string): number {
  const parsed = Cursor.safeParse(readJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw fail('request_invalid', { issues: [{ path: 'query.cursor', message: cursor }] });
  const [place, lastId] = parsed.data;
  const found = entries.findIndex(({ id }) => id === lastId);
  return found < 0 ? place : found + 1;
}

function cursorOf(place: number, id: string): string {
  return Buffer.from(JSON.stringify([place, id])).toString('base64url');
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
