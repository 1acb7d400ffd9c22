import type { z } from 'zod';
import { fail } from '../errors.ts';
import { type SurveyMapping, SurveyMappingSchema } from './mapping.ts';

/** Checks what somebody wrote as the mapping of a survey. */
export function parseMapping(written: unknown): SurveyMapping {
  return readMapping(SurveyMappingSchema, written);
}

/** The value the schema makes of it, or a failure that names every unknown key and every wrong place. */
export function readMapping<S extends z.ZodType>(schema: S, written: unknown): z.output<S> {
  const parsed = schema.safeParse(written, { reportInput: true });
  if (parsed.success) return parsed.data;

  const keys = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => pathText([...issue.path, key])) : [],
  );
  if (keys.length > 0) throw fail('mapping_key_unknown', { keys });
  throw fail('mapping_invalid', { issues: parsed.error.issues.map(issueText) });
}

function issueText(issue: z.core.$ZodIssue): { path: string; message: string } {
  return { path: pathText(issue.path), message: issueWord(issue) };
}

const expectedWords: Record<string, string> = {
  object: 'wrongObject',
  string: 'wrongText',
  number: 'wrongNumber',
  array: 'wrongList',
  tuple: 'wrongScale',
};

/** A word of `errors:parts.issue`: the schema's own sentences speak of types, and in English only. */
function issueWord(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.input === undefined) return 'missing';
  if (issue.path.at(-1) === 'scale') return 'wrongScale';
  if (issue.code === 'invalid_type') return expectedWords[issue.expected] ?? 'wrongValue';
  if (issue.code === 'too_small') return 'empty';
  if (issue.code === 'too_big') return 'tooLong';
  return 'wrongValue';
}

/** `touchpoints[3].scale`, as people write it. */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}
