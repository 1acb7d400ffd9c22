export { addEntry } from './add-entry.ts';
export { listEntriesOf, type NamedEntry } from './list-entries-of.ts';
export { listEntryRows } from './repository.ts';
export { registerEntryRoutes } from './routes.ts';
export { holdEntries, writeEntry } from './write-entry.ts';
