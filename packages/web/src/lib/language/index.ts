export { loadPageWords, setLanguage, startLanguage } from './language.ts';
export { useLanguage } from './use-language.ts';
