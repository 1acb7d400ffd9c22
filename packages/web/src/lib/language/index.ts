export { loadPageWords, loadStartWords, setLanguage, startLanguage } from './language.ts';
export { useLanguage } from './use-language.ts';
