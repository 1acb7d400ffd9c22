import { type AnklangError, type ErrorCode, type Language, resources } from '@anklang/domain';
import { type TextKey, translate } from './translate.ts';

const longestList = 8;

type Context = { code: ErrorCode; name: string; language: Language; detail?: string | undefined };

/** The sentence of an expected failure, its lists and numbers put into words. */
export function sentenceOf(error: AnklangError, language: Language): string {
  const params: Record<string, string> = {};
  const detail = 'detail' in error.params ? error.params.detail : undefined;
  for (const [name, value] of Object.entries(error.params)) {
    params[name] = inWords(value, { code: error.code, name, language, detail });
  }

  return translate(language, `errors:${error.code}`, params);
}

function inWords(value: unknown, context: Context): string {
  const { code, name, language } = context;
  // A port, a line or a limit in a column's own notation: only quantities get thousands separators.
  if (typeof value === 'number') return name === 'port' ? String(value) : value.toLocaleString(language);
  if (Array.isArray(value)) return listInWords(value, context);
  if (code === 'names_too_many' && name === 'what') return partInWords('field', { ...context, word: String(value) });
  if (name === 'what') return translate(language, `errors:parts.what.${String(value)}` as TextKey);
  if (code === 'lifecycle_step') return translate(language, `touchpoints:lifecycle.${String(value)}` as TextKey);
  if (code === 'measure_step') return translate(language, `measures:state.${String(value)}` as TextKey);
  if (code === 'round_day_early') return dayInWords(String(value), language);
  if (name === 'reason') return partInWords('reason', { ...context, word: String(value) });

  return String(value);
}

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

function dayInWords(day: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/** What has words of its own is said in them; anything else stays as it is. */
function partInWords(
  part: 'reason' | 'issue' | 'field',
  { word, language, detail }: { word: string; language: Language; detail?: string | undefined },
): string {
  if (!Object.hasOwn(resources[language].errors.parts[part], word)) return word;
  return translate(language, `errors:parts.${part}.${word}` as TextKey, { detail });
}

function listInWords(values: unknown[], context: Context): string {
  if (values.length === 0) return translate(context.language, 'errors:parts.none');

  const shown = values.slice(0, longestList).map((value) => entryInWords(value, context));
  return values.length > longestList ? `${shown.join(', ')} …` : shown.join(', ');
}

function entryInWords(entry: unknown, { language }: { language: Language }): string {
  if (typeof entry !== 'object' || entry === null) return String(entry);
  if ('message' in entry) return placeInWords(entry as { path?: string; message: string }, language);
  if ('firstLine' in entry) return translate(language, 'errors:parts.valueSeen', entry as Record<string, unknown>);

  return Object.values(entry).join(' ');
}

function placeInWords({ path, message }: { path?: string; message: string }, language: Language): string {
  const said = issueInWords(message, language);
  return path ? `${path} (${said})` : said;
}

/** What does not fit, where our own rules say so by a word; a sentence stays as it is. */
export function issueInWords(message: string, language: Language): string {
  return partInWords('issue', { word: message, language });
}
