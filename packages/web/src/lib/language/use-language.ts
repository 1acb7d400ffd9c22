import type { Language } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from './language.ts';

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return chooseLanguage([i18n.language]);
}
