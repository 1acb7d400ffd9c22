import { type EntryBodies, type EntryKind, entryBodies, fail } from '@anklang/domain';

type Issue = { path: string; message: string };

/** The body as the kind prescribes it; throws `request_invalid` with each place that does not fit. */
export function readEntryBody<Kind extends EntryKind>(kind: Kind, body: unknown): EntryBodies[Kind] {
  const parsed = entryBodies[kind].safeParse(body);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({
      path: ['body.body', ...path.map(String)].join('.'),
      message,
    }));
    throw fail('request_invalid', { issues });
  }
  const twice = listsOfParts(parsed.data).flatMap(([name, parts]) => findTwice(name, parts));
  if (twice.length > 0) throw fail('request_invalid', { issues: twice });

  return parsed.data as EntryBodies[Kind];
}

type Part = { id: string; name: string };

/** Classes, options and rules: lists of which touchpoints keep the ids. Other lists have none. */
export function listsOfParts(body: object): [name: string, parts: Part[]][] {
  return Object.entries(body).filter((pair): pair is [string, Part[]] => isListOfParts(pair[1]));
}

function isListOfParts(value: unknown): value is Part[] {
  return Array.isArray(value) && value.every((part: Partial<Part>) => part.id !== undefined);
}

function findTwice(name: string, parts: readonly Part[]): Issue[] {
  const seen = new Set<string>();
  return parts.flatMap(({ id }, place) => {
    if (seen.has(id)) return [{ path: `body.body.${name}.${place}.id`, message: id }];
    seen.add(id);
    return [];
  });
}
