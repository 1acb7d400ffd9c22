import type { z } from 'zod';
import { fail } from '../errors.ts';
import { type SurveyMapping, SurveyMappingSchema } from './mapping.ts';

/** Checks what somebody wrote as the mapping of a survey. */
export function parseMapping(written: unknown): SurveyMapping {
  return readMapping(SurveyMappingSchema, written);
}

/** The value the schema makes of it, or a failure that names every unknown key and every wrong place. */
export function readMapping<S extends z.ZodType>(schema: S, written: unknown): z.output<S> {
  const parsed = schema.safeParse(written);
  if (parsed.success) return parsed.data;

  const keys = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => pathText([...issue.path, key])) : [],
  );
  if (keys.length > 0) throw fail('mapping_key_unknown', { keys });
  throw fail('mapping_invalid', { issues: parsed.error.issues.map(issueText) });
}

function issueText(issue: z.core.$ZodIssue): { path: string; message: string } {
  return { path: pathText(issue.path), message: issue.message };
}

/** `touchpoints[3].scale`, as people write it. */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}
