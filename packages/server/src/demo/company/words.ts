import type { Language } from '@anklang/domain';

/** What is said in the language of the workspace. */
export type Words = { readonly [Each in Language]: string };

/** A table under keys, each key known by name. */
export type Described<Key extends string, Description> = { readonly [Each in Key]: Description };

/** The same in both languages. */
export function words(de: string, en: string): Words {
  return { de, en };
}
