import type { Language } from '@anklang/domain';

/**
 * In which languages a story is told. Every page is looked at in both languages by `every-page*.test.ts`; what is done on
 * them takes much longer, so that a file tells its story in one, half of the files in each. `npm test -- --both-languages`
 * tells every story in both.
 */
export function storyLanguages(own: Language): readonly Language[] {
  if (process.env['ANKLANG_TEST_LANGUAGES'] !== 'both') return [own];
  return own === 'de' ? ['de', 'en'] : ['en', 'de'];
}

/** The same where more than the language changes from one telling to the other. */
export function tellings<T extends { readonly language: Language }>(own: Language, all: readonly T[]): readonly T[] {
  const languages = storyLanguages(own);
  return all.filter(({ language }) => languages.includes(language));
}
