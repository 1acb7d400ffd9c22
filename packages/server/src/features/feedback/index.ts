export { type AppliedMapping, applyMapping, cutsOf } from './apply-mapping.ts';
export { defaultLimits, type ReadLimits } from './reading/limits.ts';
export { type ReadResult, type ReadTableOptions, readTable } from './reading/read-table.ts';
export { summariseColumns } from './reading/summarise-columns.ts';
export type { ReadWarning, Table } from './reading/table.ts';
export type { RenamedColumn } from './resolve-columns.ts';
export type { OutcomeColumn, SegmentColumn, SurveyData, TouchpointColumn } from './survey-data.ts';
