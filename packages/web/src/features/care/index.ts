export { Desk } from './desk/desk.tsx';
