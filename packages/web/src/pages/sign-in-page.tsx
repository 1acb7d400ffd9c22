export { SignIn as SignInPage } from '../features/account/sign-in-form.tsx';
