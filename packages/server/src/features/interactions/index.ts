export { attributeConversions, pathsOfLog } from './attribute-conversions.ts';
export { mineJourneys, whoseOf } from './mine-journeys.ts';
export { registerQuestionRoutes } from './question-routes.ts';
export { askBreaks } from './questions/ask-breaks.ts';
export { collectLog, collectPathTable, type OpenedLog, openLog } from './reading/read-log.ts';
export { registerInteractionRoutes } from './routes.ts';
