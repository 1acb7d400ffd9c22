export { applyMapping } from './apply-mapping.ts';
export { loadSurveyData } from './load-survey-data.ts';
export { numberOf } from './number-of.ts';
export { type ReadResult, readTable } from './reading/read-table.ts';
export { summariseColumns } from './reading/summarise-columns.ts';
export type { Table } from './reading/table.ts';
export { registerFeedbackRoutes } from './routes.ts';
export type { OutcomeColumn, SurveyData, TouchpointColumn } from './survey-data.ts';
