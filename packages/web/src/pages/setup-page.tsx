export { Setup as SetupPage } from '../features/account/setup-form.tsx';
