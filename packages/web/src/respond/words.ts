import type { Language } from '@anklang/domain';
import { respond as german } from '@anklang/domain/language/de/respond.ts';
import { respond as english } from '@anklang/domain/language/en/respond.ts';

export type Words = typeof english;

export function wordsFor(language: Language): Words {
  return language === 'de' ? german : english;
}

/** Fills the gaps of a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
