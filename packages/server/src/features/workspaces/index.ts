export { addDepartment } from './add-department.ts';
export { addPeople } from './add-people.ts';
export { presentWorkspace } from './present.ts';
export { registerWorkspaceRoutes } from './routes.ts';
