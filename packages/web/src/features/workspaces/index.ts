export { useDepartments } from './use-departments.ts';
