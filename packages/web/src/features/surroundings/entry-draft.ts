import { type EntryKind, entryBodies, NewEntrySchema } from '@anklang/domain';
import { answersOf } from './answer.ts';
import { type EntryFieldKey, entryFields } from './entry-fields.ts';
import { emptyPart, partsOf } from './part.ts';

/** An entry while somebody writes it; lists may still have lines without words. */
export type EntryDraft = { name: string; body: Record<string, unknown> };
export type DraftKey = 'name' | EntryFieldKey;
export type WrongWord = 'required' | 'tooLong' | 'invalid' | 'parts' | 'share' | 'data';

/** Each list has a line to begin with. */
export function draftOf(kind: EntryKind, { name, body }: EntryDraft): EntryDraft {
  const lists = listsOf(kind).filter((key) => partsOf(body, key).length === 0);
  return { name, body: { ...body, ...Object.fromEntries(lists.map((key) => [key, [emptyPart()]])) } };
}

export function emptyDraft(kind: EntryKind): EntryDraft {
  const needed = kind === 'ownField' ? { kind: 'text' } : {};
  const body = kind === 'classification' ? { description: '' } : entryBodies[kind].parse(needed);
  return draftOf(kind, { name: '', body });
}

function listsOf(kind: EntryKind): EntryFieldKey[] {
  return entryFields[kind].filter(({ input }) => input === 'parts').map(({ key }) => key);
}

/** Without the lines that nobody wrote anything into; a field that is no choice has no options. */
export function cleanDraft(kind: EntryKind, { name, body }: EntryDraft): EntryDraft {
  const cleaned = { ...body };
  for (const key of listsOf(kind)) cleaned[key] = partsOf(body, key).filter((part) => part.name.trim() !== '');
  if (kind === 'ownField' && body['kind'] !== 'choice') cleaned['options'] = [];
  if (kind === 'segment')
    cleaned['data'] = answersOf(body).filter(({ column, value }) => column.trim() + value.trim() !== '');
  return { name: name.trim(), body: cleaned };
}

/** Why the contract would refuse each field of a cleaned draft. */
export function checkDraft(kind: EntryKind, { name, body }: EntryDraft): Partial<Record<DraftKey, WrongWord>> {
  const wrong: Partial<Record<DraftKey, WrongWord>> = {};
  const called = NewEntrySchema.shape.name.safeParse(name);
  if (!called.success) wrong.name = name === '' ? 'required' : 'tooLong';
  for (const { path, code } of entryBodies[kind].safeParse(body).error?.issues ?? []) {
    const key = String(path[0]) as EntryFieldKey;
    wrong[key] ??= wordFor(kind, key, code);
  }
  if (kind === 'ownField' && body['kind'] === 'choice' && partsOf(body, 'options').length === 0) {
    wrong.options ??= 'parts';
  }
  return wrong;
}

function wordFor(kind: EntryKind, key: EntryFieldKey, code: string): WrongWord {
  if (key === 'share' || key === 'data') return key;
  if (code === 'too_big') return 'tooLong';
  return listsOf(kind).includes(key) ? 'parts' : 'invalid';
}

export type Rebased = { draft: EntryDraft; conflicts: { key: DraftKey; now: unknown }[] };

/** The draft on top of what somebody else saved meanwhile: their fields where I changed nothing, mine where I did. */
export function rebaseDraft(base: EntryDraft, mine: EntryDraft, theirs: EntryDraft): Rebased {
  const conflicts: Rebased['conflicts'] = [];
  const settle = (key: DraftKey, [was, my, their]: [unknown, unknown, unknown]) => {
    if (same(my, was)) return their;
    if (!same(their, was) && !same(their, my)) conflicts.push({ key, now: their });
    return my;
  };
  const name = settle('name', [base.name, mine.name, theirs.name]) as string;
  const keys = Object.keys({ ...theirs.body, ...mine.body });
  const body = Object.fromEntries(
    keys.map((key) => [key, settle(key as DraftKey, [base.body[key], mine.body[key], theirs.body[key]])]),
  );
  return { draft: { name, body }, conflicts };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
