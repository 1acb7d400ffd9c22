import { de } from './de/index.ts';
import { en } from './en/index.ts';

export const defaultLanguage = 'de';

/** i18next resources: language, then namespace (a file), then key. */
export const resources = { de, en } as const;
export type Resources = typeof de;
export type Namespace = keyof Resources;
