import { type FieldKey, fail, fieldKeys, foldText, type Language, resources, touchpointFields } from '@anklang/domain';
import { findOwnKind } from './file-words.ts';
import type { OwnKind } from './names.ts';
import type { EntryFinder, KeyedEntry } from './new-entries.ts';
import { Unreadable } from './problem.ts';

export type FileColumn =
  | { readonly of: 'key' | 'lifecycle' }
  | { readonly of: 'field'; readonly field: FieldKey }
  | { readonly of: 'classes'; readonly entry: KeyedEntry }
  | { readonly of: 'own'; readonly entry: KeyedEntry & { readonly of: OwnKind } };

const languages: readonly Language[] = ['de', 'en'];
const plainColumns = findPlainColumns();

/** What each column of a file means, by the names of either language or the keys of the fields; null: nothing. */
export function readColumns(headers: readonly string[], entries: EntryFinder): (FileColumn | null)[] {
  const taken = new Set<string>();
  const columns = headers.map((header) => {
    const column = plainColumns.get(foldText(header)) ?? readKeyed(header, entries);
    const name = column && nameOf(column);
    if (name !== null && taken.has(name)) throw fail('column_twice', { column: header });
    if (name !== null) taken.add(name);
    return column;
  });
  if (taken.has('key') || taken.has('field name')) return columns;
  throw fail('column_missing', { column: resources.de.touchpoints.field.name, candidates: headers.slice(0, 5) });
}

/** What the report says a column is. */
export function fieldOfColumn(column: FileColumn | null): string | null {
  if (column === null) return null;
  return column.of === 'field' ? column.field : column.of;
}

function nameOf(column: FileColumn): string {
  if (column.of === 'field') return `field ${column.field}`;
  return 'entry' in column ? `${column.of} ${column.entry.id}` : column.of;
}

function findPlainColumns(): ReadonlyMap<string, FileColumn> {
  const found = new Map<string, FileColumn>();
  for (const name of ['key', 'lifecycle'] as const) {
    for (const language of languages) found.set(foldText(resources[language].scale.file.column[name]), { of: name });
    found.set(name, { of: name });
  }
  for (const field of fieldKeys.filter((one) => !['classes', 'own'].includes(touchpointFields[one].kind))) {
    const column = { of: 'field', field } as const;
    for (const language of languages) found.set(foldText(resources[language].touchpoints.field[field]), column);
    found.set(foldText(field), column);
  }
  return found;
}

/** A column whose entry cannot be made is not read, as the report says. */
function readKeyed(header: string, entries: EntryFinder): FileColumn | null {
  try {
    return findKeyed(header, entries);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

function findKeyed(header: string, entries: EntryFinder): FileColumn | null {
  const classification = restAfter(header, 'classification');
  if (classification !== null) return { of: 'classes', entry: entries.classificationOf(classification) };
  const own = restAfter(header, 'own');
  if (own === null) return null;
  if (entries.findOwnField(own)) return { of: 'own', entry: entries.ownFieldOf(own, 'text') };
  const [, name = own, kind = ''] = /^(.+) \(([^()]*)\)$/.exec(own) ?? [];
  const of = findOwnKind(kind);
  return { of: 'own', entry: of ? entries.ownFieldOf(name, of) : entries.ownFieldOf(own, 'text') };
}

/** The name of the entry behind `Eigenes Feld: `. */
function restAfter(header: string, column: 'classification' | 'own'): string | null {
  for (const language of languages) {
    const start = `${resources[language].scale.file.column[column]}:`;
    if (header.toLowerCase().startsWith(start.toLowerCase())) return header.slice(start.length).trim() || null;
  }
  return null;
}
