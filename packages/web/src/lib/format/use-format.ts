import { useMemo } from 'react';
import { useLanguage } from '../language/index.ts';
import { createFormat, type Format } from './format.ts';

export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => createFormat(language, Intl.DateTimeFormat().resolvedOptions().timeZone), [language]);
}
