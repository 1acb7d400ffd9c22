import type { Warning } from '@anklang/domain';
import type { TextKey } from '../../../platform/language/translate.ts';
import type { WordValues } from '../../../platform/language/words.ts';
import type { Speech } from '../speech.ts';

const shares = new Set(['r2', 'standardError']);

/** A warning's sentence: its parameters as the language writes them. */
export function sayWarning({ code, params }: Warning, { words, name, outcome }: Speech): string {
  const values: WordValues = { outcome };
  for (const [key, value] of Object.entries(params)) {
    if (typeof value === 'number') values[key] = shares.has(key) ? words.percent(value, 1) : words.number(value);
    else if (key === 'touchpoint') values['name'] = name(String(value));
    else if (key !== 'level') values[key] = String(value);
  }
  const { level } = params;
  const path = typeof level === 'string' ? `${code}.${level}` : code;
  return words.say(`findings:warning.${path}` as TextKey, values);
}
