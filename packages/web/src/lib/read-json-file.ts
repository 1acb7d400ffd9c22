import type { z } from 'zod';

export type JsonFileResult<T> = { ok: true; value: T } | { ok: false; places: string[] };

/** Reads JSON that somebody saved or wrote by hand; says where it is wrong instead of guessing. */
export function readJsonFile<S extends z.ZodType>(schema: S, text: string): JsonFileResult<z.output<S>> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { ok: false, places: ['JSON'] };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  const places = parsed.error.issues.map((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    return [...issue.path, ...keys].join('.') || 'JSON';
  });

  return { ok: false, places: [...new Set(places)].slice(0, 5) };
}
