export { CustomerView as CustomerPage } from '../features/ways/index.ts';
