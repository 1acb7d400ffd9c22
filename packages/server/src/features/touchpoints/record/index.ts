export { applyFieldChanges } from './apply-field-changes.ts';
export type { ChangedBy } from './changed-by.ts';
export { countTouchpoints, listRecords } from './choose-touchpoints.ts';
export { columnsOf } from './columns-of.ts';
export { findRecord, holdRecord } from './find-record.ts';
export { insertTouchpointRecords } from './insert-touchpoint-records.ts';
export { requireReferences } from './require-references.ts';
export type { FieldValues } from './settle-values.ts';
export { choiceOf, type TouchpointChoice } from './touchpoint-choice.ts';
