// How fields are shown and asked for; entered by what stands around the record, which the record itself shows.

export { touchpointOf } from '../touchpoint-queries.ts';
export { DepartmentInput, DepartmentsInput } from './department-inputs.tsx';
export { FieldValue } from './field-value.tsx';
export { isSaid } from './is-said.ts';
export { PersonInput } from './person-input.tsx';
export { departmentsOf, entriesOf } from './reference-queries.ts';
export { TouchpointInput } from './touchpoint-input.tsx';
export { useFieldWords } from './use-field-words.ts';
export { usePeople } from './use-people.ts';
