export { Account as AccountPage } from '../features/account/account.tsx';
