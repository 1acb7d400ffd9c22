import { type SurveyMapping, SurveyMappingSchema } from '@anklang/domain';

export type MappingFileResult = { ok: true; mapping: SurveyMapping } | { ok: false; places: string[] };

/** Reads a mapping that somebody saved or wrote by hand; says where it is wrong instead of guessing. */
export function readMappingFile(text: string): MappingFileResult {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { ok: false, places: ['JSON'] };
  }
  const parsed = SurveyMappingSchema.safeParse(json);
  if (parsed.success) return { ok: true, mapping: parsed.data };
  const places = parsed.error.issues.map((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    return [...issue.path, ...keys].join('.') || 'JSON';
  });

  return { ok: false, places: [...new Set(places)].slice(0, 5) };
}
