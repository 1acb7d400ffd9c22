export { FieldInput } from './fields/field-input.tsx';
export { FieldValue } from './fields/field-value.tsx';
export { isSaid } from './fields/is-said.ts';
export { departmentsOf, entriesOf } from './fields/reference-queries.ts';
export { useFieldWords } from './fields/use-field-words.ts';
export { TouchpointView } from './record/touchpoint-view.tsx';
export { TouchpointRegister } from './register/touchpoint-register.tsx';
export type { Selection } from './register/use-selection.ts';
