export { TouchpointView } from './record/touchpoint-view.tsx';
export { TouchpointRegister } from './register/touchpoint-register.tsx';
