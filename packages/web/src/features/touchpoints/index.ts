export { TouchpointRegister } from './touchpoint-register.tsx';
export { TouchpointView } from './touchpoint-view.tsx';
