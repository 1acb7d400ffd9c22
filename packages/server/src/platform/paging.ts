import { fail, Id } from '@anklang/domain';
import { z } from 'zod';
import { findUnstorable } from './http/unstorable.ts';

/**
 * Where a page ends: what its last entry is sorted by, mostly an instant, and its id, so that entries that come or go do
 * not shift it.
 */
export type PagePlace = { at: string; id: string };
export type PageRequest = { limit: number; cursor?: string | undefined };
export type Page<T> = { items: T[]; nextCursor: string | null };

/** What a list is sorted by. */
export type PageOrder = 'instant' | 'text' | 'number';
const cursors = {
  instant: z.tuple([z.iso.datetime(), Id]),
  text: z.tuple([z.string().refine((text) => findUnstorable(text).length === 0), Id]),
  number: z.tuple([z.string().regex(/^\d{1,9}$/), Id]),
};

/** The place a cursor names; null without one. A cursor that no page gave is a `request_invalid`. */
export function placeOf(cursor: string | undefined, order: PageOrder = 'instant'): PagePlace | null {
  if (cursor === undefined) return null;

  const parsed = cursors[order].safeParse(readJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw fail('request_invalid', { issues: [{ path: 'query.cursor', message: cursor }] });
  const [at, id] = parsed.data;

  return { at, id };
}

/** One page out of rows of which one more than `limit` was asked for. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  options: { limit: number; placeOf: (row: Row) => PagePlace; present: (row: Row) => Item },
): Page<Item> {
  const shown = rows.slice(0, options.limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > options.limit && last ? cursorOf(options.placeOf(last)) : null;

  return { items: shown.map(options.present), nextCursor };
}

function cursorOf({ at, id }: PagePlace): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
