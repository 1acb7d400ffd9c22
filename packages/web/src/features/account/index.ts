export { setupQuery } from './setup-query.ts';
export { useChangeLanguage } from './use-change-me.ts';
export { useSignOut } from './use-sign-out.ts';
