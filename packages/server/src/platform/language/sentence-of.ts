import type { AnklangError, Language } from '@anklang/domain';
import { type TextKey, translate } from './translate.ts';

const longestList = 8;

/** The sentence of an expected failure, its lists and numbers put into words. */
export function sentenceOf(error: AnklangError, language: Language): string {
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(error.params)) params[name] = inWords(value, { name, language });

  return translate(language, `errors:${error.code}`, params);
}

function inWords(value: unknown, context: { name: string; language: Language }): string {
  const { name, language } = context;
  // A port, a line or a limit in a column's own notation: only quantities get thousands separators.
  if (typeof value === 'number') return name === 'port' ? String(value) : value.toLocaleString(language);
  if (Array.isArray(value)) return listInWords(value, context);
  if (name === 'what') return translate(language, `errors:parts.what.${String(value)}` as TextKey);

  return String(value);
}

function listInWords(values: unknown[], context: { name: string; language: Language }): string {
  if (values.length === 0) return translate(context.language, 'errors:parts.none');

  const shown = values.slice(0, longestList).map((value) => entryInWords(value, context));
  return values.length > longestList ? `${shown.join(', ')} …` : shown.join(', ');
}

function entryInWords(entry: unknown, { language }: { language: Language }): string {
  if (typeof entry !== 'object' || entry === null) return String(entry);
  if ('message' in entry) return issueInWords(entry as { path?: string; message: string });
  if ('firstLine' in entry) return translate(language, 'errors:parts.valueSeen', entry as Record<string, unknown>);

  return Object.values(entry).join(' ');
}

function issueInWords({ path, message }: { path?: string; message: string }): string {
  return path ? `${path} (${message})` : message;
}
