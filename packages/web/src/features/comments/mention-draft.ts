import { type Comment, foldText, piecesOf } from '@anklang/domain';

export type Person = { id: string; name: string };
/** A comment as it is typed: people stand in it by name, and this is whom the names mean. */
export type MentionDraft = { text: string; mentioned: readonly Person[] };

export const emptyDraft: MentionDraft = { text: '', mentioned: [] };

/** A comment as somebody who changes it sees it. */
export function draftOf({ text, mentioned }: Pick<Comment, 'text' | 'mentioned'>, former: string): MentionDraft {
  const people: Person[] = [];
  for (const { userId, name } of mentioned) people.push({ id: userId, name: freeName(name ?? former, people) });
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? former;
  return {
    text: piecesOf(text)
      .map((piece) => (typeof piece === 'string' ? piece : `@${nameOf(piece.userId)}`))
      .join(''),
    mentioned: people,
  };
}

/** The text as it is kept; of two names the longer is meant. */
export function textOf({ text, mentioned }: MentionDraft): string {
  const longest = mentioned.toSorted((a, b) => b.name.length - a.name.length);
  let kept = '';
  for (let at = 0; at < text.length; ) {
    const person = text[at] === '@' && longest.find(({ name }) => isNameAt(text, { at: at + 1, name }));
    kept += person ? `@[${person.id}]` : text[at];
    at += person ? person.name.length + 1 : 1;
  }
  return kept;
}

function isNameAt(text: string, { at, name }: { at: number; name: string }): boolean {
  return text.startsWith(name, at) && !/^[\p{L}\p{N}]/u.test(text.slice(at + name.length));
}

/** What is typed behind an @ just before the caret; null where nobody is being looked for. */
export function searchAt(text: string, caret: number): string | null {
  return /(?:^|[\s(„“"'])@((?:[^\s@][^@\n]{0,39})?)$/u.exec(text.slice(0, caret))?.[1] ?? null;
}

/** Those whose name, or a word of it, begins in this way. Nobody is looked for by a name that is already complete. */
export function findPeople(people: readonly Person[], search: string): Person[] {
  const wanted = foldText(search);
  if (wanted !== '' && /\s$/.test(search)) return [];
  return people
    .filter(({ name }) => {
      const folded = foldText(name);
      return folded !== wanted && (folded.startsWith(wanted) || folded.includes(` ${wanted}`));
    })
    .slice(0, 8);
}

/** Puts the person where the search stands; `caret` is where to go on typing. */
export function putPerson(
  draft: MentionDraft,
  { person, caret, search }: { person: Person; caret: number; search: string },
): { draft: MentionDraft; caret: number } {
  const known = draft.mentioned.find(({ id }) => id === person.id);
  const named = known ?? { id: person.id, name: freeName(person.name, draft.mentioned) };
  const from = caret - search.length - 1;
  const said = `@${named.name} `;
  const rest = draft.text.slice(caret).replace(/^ /, '');
  return {
    draft: {
      text: draft.text.slice(0, from) + said + rest,
      mentioned: known ? draft.mentioned : [...draft.mentioned, named],
    },
    caret: from + said.length,
  };
}

/** Two people of one name are told apart by a number. */
function freeName(name: string, taken: readonly Person[]): string {
  let free = name;
  for (let number = 2; taken.some((person) => person.name === free); number += 1) free = `${name} (${number})`;
  return free;
}
