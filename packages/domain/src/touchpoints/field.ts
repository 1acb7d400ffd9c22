import { z } from 'zod';
import { Id } from '../workspaces/schema.ts';

/** Where a field stands in the form: what matters first, the rest where one looks for it. */
export const fieldSections = ['essentials', 'customer', 'kind', 'quality', 'target', 'delivery', 'data'] as const;
export type FieldSection = (typeof fieldSections)[number];

/** What the entries of a workspace are that touchpoints refer to. */
export const entryKinds = [
  'phase',
  'segment',
  'system',
  'brand',
  'product',
  'competitor',
  'goal',
  'guideline',
  'classification',
  'ownField',
] as const;
export const EntryKindSchema = z.enum(entryKinds);
export type EntryKind = z.output<typeof EntryKindSchema>;

const most = 50;

/** One line of text; null: not said. */
export function textField(section: FieldSection) {
  return { kind: 'text', section, schema: z.string().trim().max(300).nullable() } as const;
}

export function longTextField(section: FieldSection) {
  return { kind: 'longText', section, schema: z.string().max(4000).nullable() } as const;
}

export function numberField(section: FieldSection, limits: { min: number; max: number; whole?: boolean }) {
  const number = limits.whole ? z.int() : z.number();
  return { kind: 'number', section, ...limits, schema: number.min(limits.min).max(limits.max).nullable() } as const;
}

/** A whole number of points on the zero line: share delighted minus share disappointed, times 100. */
export function pointsField(section: FieldSection) {
  return { ...numberField(section, { min: -100, max: 100, whole: true }), isPoints: true } as const;
}

/** An amount in the currency of the workspace. */
export function moneyField(section: FieldSection, limits: { max: number }) {
  return { ...numberField(section, { min: 0, ...limits }), isMoney: true } as const;
}

/** A day, as 2027-03-31. */
export function dateField(section: FieldSection) {
  return { kind: 'date', section, schema: z.iso.date().nullable() } as const;
}

export function flagField(section: FieldSection) {
  return { kind: 'flag', section, schema: z.boolean() } as const;
}

/** One of the options; their words stand in `touchpoints:option.<field>.<option>`. */
export function choiceField<const Options extends readonly [string, ...string[]]>(
  section: FieldSection,
  options: Options,
) {
  return { kind: 'choice', section, options, schema: z.enum(options).nullable() } as const;
}

/** Several of the options, in no order. */
export function choicesField<const Options extends readonly [string, ...string[]]>(
  section: FieldSection,
  options: Options,
) {
  return { kind: 'choices', section, options, schema: z.array(z.enum(options)).max(options.length) } as const;
}

/** Free words, such as codes in other systems. */
export function wordsField(section: FieldSection) {
  return { kind: 'words', section, schema: z.array(z.string().trim().min(1).max(120)).max(most) } as const;
}

export function personField(section: FieldSection) {
  return { kind: 'person', section, schema: z.string().max(64).nullable() } as const;
}

export function departmentField(section: FieldSection) {
  return { kind: 'department', section, schema: Id.nullable() } as const;
}

export function departmentsField(section: FieldSection) {
  return { kind: 'departments', section, schema: z.array(Id).max(most) } as const;
}

/** Another touchpoint of the register. */
export function touchpointField(section: FieldSection) {
  return { kind: 'touchpoint', section, schema: Id.nullable() } as const;
}

/** Entries of one kind, such as the systems behind a touchpoint. */
export function entriesField<const Of extends EntryKind>(section: FieldSection, of: Of) {
  return { kind: 'entries', section, of, schema: z.array(Id).max(most) } as const;
}

export type FieldKind =
  | 'text'
  | 'longText'
  | 'number'
  | 'date'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'words'
  | 'person'
  | 'department'
  | 'departments'
  | 'touchpoint'
  | 'entries'
  | 'attributes'
  | 'classes'
  | 'own';
