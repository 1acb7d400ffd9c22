export { ImportResult } from './import/import-result.tsx';
export { InteractionImport } from './import/interaction-import.tsx';
export { FoundNames } from './names/found-names.tsx';
export { InteractionOverview } from './overview/interaction-overview.tsx';
