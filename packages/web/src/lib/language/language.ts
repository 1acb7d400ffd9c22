import { defaultLanguage, type Language, resources } from '@anklang/domain';
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
export function startLanguage(): void {
  const lng = chooseLanguage([remembered(), ...navigator.languages]);
  void i18next.use(initReactI18next).init({
    lng,
    fallbackLng: defaultLanguage,
    resources,
    defaultNS: 'shell',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = lng;
}

export function currentLanguage(): Language {
  return chooseLanguage([i18next.language]);
}

export function setLanguage(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Without storage the profile still knows.
  }
  if (i18next.language !== language) void i18next.changeLanguage(language);
}

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
