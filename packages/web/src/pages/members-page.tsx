export { Members as MembersPage } from '../features/workspaces/members.tsx';
