export { ApiKeys as ApiKeysPage } from '../features/workspaces/api-keys.tsx';
