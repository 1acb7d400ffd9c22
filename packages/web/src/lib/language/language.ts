import { defaultLanguage, type Language } from '@anklang/domain';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

const storageKey = 'anklang-language';

/** The first language a person reads that we speak; German for everybody else. */
export function chooseLanguage(candidates: readonly (string | null | undefined)[]): Language {
  for (const candidate of candidates) {
    const short = candidate?.slice(0, 2).toLowerCase();
    if (short === 'de' || short === 'en') return short;
  }
  return defaultLanguage;
}

/** Starts with the language used here last, else the browser's. The profile's language follows after sign-in. */
export async function startLanguage(): Promise<void> {
  const lng = chooseLanguage([remembered(), ...navigator.languages]);
  await i18next.use(initReactI18next).init({
    lng,
    // Both languages are complete, or the build fails: there is nothing to fall back for.
    fallbackLng: false,
    resources: { [lng]: await loadWords(lng) },
    defaultNS: 'shell',
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = lng;
}

function currentLanguage(): Language {
  return chooseLanguage([i18next.language]);
}

/** Switches once the words are there; until then the page stays as it is. */
export async function setLanguage(language: Language): Promise<void> {
  remember(language);
  if (currentLanguage() === language) return;
  if (!i18next.hasResourceBundle(language, 'shell')) {
    for (const [namespace, words] of Object.entries(await loadWords(language))) {
      i18next.addResourceBundle(language, namespace, words);
    }
  }
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** Each language is a file of its own, so that nobody downloads words they do not read. */
async function loadWords(language: Language) {
  if (language === 'en') return (await import('@anklang/domain/language/en')).en;
  return (await import('@anklang/domain/language/de')).de;
}

function remember(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Without storage the profile still knows.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
