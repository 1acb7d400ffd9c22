import { defaultLanguage, type Language, type Resources, resources } from '@anklang/domain';
import i18next from 'i18next';

/** Every word of the language files as `namespace:key.key`. */
export type TextKey = { [N in keyof Resources & string]: `${N}:${LeafOf<Resources[N]>}` }[keyof Resources & string];
type LeafOf<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${LeafOf<T[K]>}`;
}[keyof T & string];
type WithoutPlural<K extends string> = K extends `${infer Stem}_${'one' | 'other' | 'zero'}` ? Stem : K;

const texts = i18next.createInstance();
// Resources are in memory, so that init is done when it returns. Answers are text and JSON, never HTML: no escaping.
void texts.init({
  lng: defaultLanguage,
  fallbackLng: false,
  initAsync: false,
  resources,
  ns: Object.keys(resources.de),
  interpolation: { escapeValue: false },
  returnNull: false,
});

const inLanguage = { de: texts.getFixedT('de'), en: texts.getFixedT('en') };

/**
 * The sentence in the language, with `{{params}}` filled in.
 *
 * @example
 * translate('de', 'errors:too_many_requests', { seconds: 12 });
 */
export function translate(language: Language, key: TextKey, params: Readonly<Record<string, unknown>> = {}): string {
  return inLanguage[language](key as never, params as never) as unknown as string;
}
