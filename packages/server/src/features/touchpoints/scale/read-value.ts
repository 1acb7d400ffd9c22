import { type FieldKey, fieldShape, type Profile, touchpointFields } from '@anklang/domain';
import { readAttribute } from './attribute-text.ts';
import { splitParts } from './cell-text.ts';
import { findFlag, findOption } from './file-words.ts';
import type { Names } from './names.ts';
import type { EntryFinder } from './new-entries.ts';
import { parseDay, parseNumber } from './parse-number.ts';
import { type Reason, Unreadable } from './problem.ts';
import type { FileColumn } from './read-columns.ts';

export type ReadContext = { readonly names: Names; readonly entries: EntryFinder; readonly decimal: '.' | ',' };

/** The value of a field that a cell says; throws `Unreadable`. */
export function readValue(field: FieldKey, text: string, context: ReadContext): Profile[FieldKey] {
  const parsed = fieldShape[field].safeParse(meaningOf(field, text, context));
  if (parsed.success) return parsed.data as Profile[FieldKey];
  const [issue] = parsed.error.issues;
  throw new Unreadable(reasonOf(issue));
}

function reasonOf(issue: { code: string; origin?: unknown } | undefined): Reason {
  if (issue?.code !== 'too_big' && issue?.code !== 'too_small') return 'unfit';
  if (issue.origin === 'number' || issue.origin === 'int') return 'outOfRange';
  if (issue.code === 'too_small') return 'unfit';
  return issue.origin === 'array' ? 'tooMany' : 'tooLong';
}

function meaningOf(field: FieldKey, text: string, { names, entries, decimal }: ReadContext): unknown {
  const description = touchpointFields[field];
  switch (description.kind) {
    case 'number':
      return parseNumber(text, decimal) ?? refuse('notANumber');
    case 'date':
      return parseDay(text) ?? refuse('notADate');
    case 'flag':
      return findFlag(text) ?? refuse('optionUnknown');
    case 'choice':
      return findOption(field, text) ?? refuse('optionUnknown');
    case 'choices':
      return splitParts(text).map((word) => findOption(field, word) ?? refuse('optionUnknown'));
    case 'words':
      return splitParts(text);
    case 'person':
      return names.people?.idOf(text) ?? refuse('personUnknown');
    case 'department':
      return names.departments.idOf(text) ?? refuse('departmentUnknown');
    case 'departments':
      return splitParts(text).map((name) => names.departments.idOf(name) ?? refuse('departmentUnknown'));
    case 'entries':
      return splitParts(text).map((name) => entries.entryOf(description.of, name));
    case 'attributes':
      return splitParts(text).map(readAttribute);
    default:
      return text;
  }
}

/** A value of an own field or an own classification. */
export function readKeyedValue(
  column: Extract<FileColumn, { entry: unknown }>,
  text: string,
  decimal: '.' | ',',
): string | number {
  if (column.of === 'classes') return column.entry.partOf(text);
  switch (column.entry.of) {
    case 'choice':
      return column.entry.partOf(text);
    case 'number':
      return parseNumber(text, decimal) ?? refuse('notANumber');
    case 'date':
      return parseDay(text) ?? refuse('notADate');
    case 'text':
      return text.length > longestOwn ? refuse('tooLong') : text;
  }
}

const longestOwn = 2000;

function refuse(reason: Reason): never {
  throw new Unreadable(reason);
}
