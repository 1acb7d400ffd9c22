export { Departments as DepartmentsPage } from '../features/workspaces/departments.tsx';
