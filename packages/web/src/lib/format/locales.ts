import type { Language } from '@anklang/domain';

/** By whose habits figures, dates and amounts are written in each language. */
export const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };
