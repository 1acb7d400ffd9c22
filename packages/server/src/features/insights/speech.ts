import type { Report } from '@anklang/domain';
import type { Words } from '../../platform/language/words.ts';

/** What a sentence about a report needs: the language and the names of the day. */
export type Speech = {
  words: Words;
  report: Report;
  /** A touchpoint's name in quotation marks. */
  name(key: string): string;
  /** The overall judgement's name in quotation marks. */
  outcome: string;
};

export function speechAbout(report: Report, words: Words): Speech {
  const quote = (name: string) => words.say('findings:quoted', { name });
  const names = new Map(report.touchpoints.map(({ key, name }) => [key, name]));
  return { words, report, name: (key) => quote(names.get(key) ?? key), outcome: quote(report.outcome.name) };
}
