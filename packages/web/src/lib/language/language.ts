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
    resources: { [lng]: await parts.door[lng]() },
    defaultNS: 'shell',
    interpolation: { escapeValue: false },
    // A word that is not there is a fault of ours: its key shows on the page, and whoever tests hears of it.
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => reportError(new Error(`no word for ${namespace}:${key}`)),
  });
  document.documentElement.lang = lng;
}

function currentLanguage(): Language {
  return chooseLanguage([i18next.language]);
}

/** Switches once the words are there; until then the page stays as it is. */
export async function setLanguage(language: Language): Promise<void> {
  remember(language);
  const before = currentLanguage();
  if (before === language) return;
  await addWords(language, 'door');
  for (const part of ['start', 'pages'] as const) if (hasWords(before, part)) await addWords(language, part);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** What the first page of a workspace says, beside the words at the door. */
export async function loadStartWords(): Promise<void> {
  await addWords(currentLanguage(), 'start');
}

/** The words of all pages inside: many more, so they come when somebody goes on from the first page. */
export async function loadPageWords(): Promise<void> {
  await Promise.all([loadStartWords(), addWords(currentLanguage(), 'pages')]);
}

type Part = keyof typeof parts;

/** Each part of a language is a file of its own, so that nobody downloads words they do not read. */
const parts = {
  door: {
    de: async () => (await import('@anklang/domain/language/de/door.ts')).door,
    en: async () => (await import('@anklang/domain/language/en/door.ts')).door,
  },
  start: {
    de: async () => (await import('@anklang/domain/language/de/start.ts')).start,
    en: async () => (await import('@anklang/domain/language/en/start.ts')).start,
  },
  pages: {
    de: async () => (await import('@anklang/domain/language/de/pages.ts')).pages,
    en: async () => (await import('@anklang/domain/language/en/pages.ts')).pages,
  },
} as const;

const sample = { door: 'shell', start: 'progress', pages: 'touchpoints' } as const;

function hasWords(language: Language, part: Part): boolean {
  return i18next.hasResourceBundle(language, sample[part]);
}

async function addWords(language: Language, part: Part): Promise<void> {
  if (hasWords(language, part)) return;
  for (const [namespace, words] of Object.entries(await parts[part][language]())) {
    i18next.addResourceBundle(language, namespace, words);
  }
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
