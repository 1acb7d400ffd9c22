import { type EntryBodies, type EntryKind, entryBodies, foldText } from '@anklang/domain';
import type { Classification, Names, OwnField, OwnKind } from './names.ts';
import { type Reason, Unreadable } from './problem.ts';

export type NewEntry = {
  [Kind in EntryKind]: { id: string; kind: Kind; name: string; body: EntryBodies[Kind] };
}[EntryKind];

/** A column of values by entry: the entry, perhaps one to be made. */
export type KeyedEntry = { readonly id: string; partOf(word: string): string };

const longest = { name: 200, part: 120 };
const mostParts = 50;
const mostEntries = 500;

/** Finds entries by the words of a file, and notes those that are to be made. */
export function createEntryFinder(names: Names, newId: () => string) {
  const made = new Map<string, NewEntry>();
  const count = { ...names.entryCounts };

  function note<Made extends NewEntry>(entry: Made): Made {
    if (entry.name.length > longest.name) throw new Unreadable('tooLong');
    if (++count[entry.kind] > mostEntries) throw new Unreadable('tooMany');
    made.set(`${entry.kind} ${foldText(entry.name)}`, entry);
    return entry;
  }

  function entryOf(kind: EntryKind, name: string): string {
    const found = names.entries[kind].idOf(name) ?? made.get(`${kind} ${foldText(name)}`)?.id;
    if (found !== undefined) return found;
    return note({ id: newId(), kind, name, body: entryBodies[kind].parse({}) } as NewEntry).id;
  }

  function partIn(parts: { id: string; name: string }[], word: string): string {
    const found = parts.find((part) => foldText(part.name) === foldText(word));
    if (found) return found.id;
    if (word.length > longest.part) throw new Unreadable('tooLong');
    if (parts.length >= mostParts) throw new Unreadable('tooMany');
    const part = { id: newId(), name: word };
    parts.push(part);
    return part.id;
  }

  function known({ id, classes }: Classification): KeyedEntry {
    return { id, partOf: (word) => classes.idOf(word) ?? refuse('optionUnknown') };
  }

  /** Each class that the file names becomes one of a new classification; one that is there keeps the classes it has. */
  function classificationOf(name: string): KeyedEntry {
    const found = names.classifications.find((one) => foldText(one.name) === foldText(name));
    if (found) return known(found);
    const { id, body } = note({
      id: newId(),
      kind: 'classification' as const,
      name,
      body: { description: '', classes: [] },
    });
    return { id, partOf: (word) => partIn(body.classes, word) };
  }

  function ownFieldOf(name: string, of: OwnKind): KeyedEntry & { readonly of: OwnKind } {
    const found = findOwnField(name);
    if (found) {
      return { id: found.id, of: found.of, partOf: (word) => found.options.idOf(word) ?? refuse('optionUnknown') };
    }
    const { id, body } = note({
      ...{ id: newId(), kind: 'ownField' as const, name },
      body: { description: '', kind: of, options: [] },
    });
    return { id, of, partOf: (word) => partIn(body.options, word) };
  }

  function findOwnField(name: string): OwnField | undefined {
    return names.ownFields.find((one) => foldText(one.name) === foldText(name));
  }

  return { entryOf, classificationOf, ownFieldOf, findOwnField, made: () => [...made.values()] };
}
export type EntryFinder = ReturnType<typeof createEntryFinder>;

function refuse(reason: Reason): never {
  throw new Unreadable(reason);
}
