import { z } from 'zod';

/** Zod's own sentences about what does not fit, in each language. */
export const zodSentences = { de: z.locales.de().localeError, en: z.locales.en().localeError };
