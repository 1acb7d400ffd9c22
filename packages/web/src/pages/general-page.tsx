export { General as GeneralPage } from '../features/workspaces/general.tsx';
