export { Desk as DeskPage } from '../features/care/index.ts';
