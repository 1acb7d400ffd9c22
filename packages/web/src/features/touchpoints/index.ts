export { departmentsOf, entriesOf } from './fields/reference-queries.ts';
export { TouchpointView } from './record/touchpoint-view.tsx';
export { TouchpointRegister } from './register/touchpoint-register.tsx';
