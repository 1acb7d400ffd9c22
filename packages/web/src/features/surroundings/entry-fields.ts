import type { EntryKind, Resources } from '@anklang/domain';

export type EntryFieldKey = keyof Resources['surroundings']['field'];
export type EntryField = {
  readonly key: EntryFieldKey;
  readonly input: 'line' | 'text' | 'flag' | 'choice' | 'date' | 'share' | 'department' | 'brand' | 'parts' | 'answers';
  /** Of a choice; their words stand in `surroundings:option.<key>.<option>`. */
  readonly options?: readonly string[];
};

const description = { key: 'description', input: 'text' } as const;
const department = { key: 'departmentId', input: 'department' } as const;

/** What the form of each kind asks for, in its order. Where a phase stands is said by moving it. */
export const entryFields: Readonly<Record<EntryKind, readonly EntryField[]>> = {
  phase: [description, { key: 'influence', input: 'choice', options: ['none', 'before', 'after'] }],
  segment: [
    description,
    { key: 'isPersona', input: 'flag' },
    { key: 'traits', input: 'text' },
    { key: 'needs', input: 'text' },
    { key: 'mediaUse', input: 'text' },
    { key: 'geography', input: 'line' },
    { key: 'culture', input: 'line' },
    { key: 'gender', input: 'line' },
    { key: 'share', input: 'share' },
    { key: 'data', input: 'answers' },
  ],
  system: [
    description,
    { key: 'vendor', input: 'line' },
    department,
    { key: 'state', input: 'choice', options: ['planned', 'running', 'replacing', 'ending'] },
  ],
  brand: [description, { key: 'rules', input: 'parts' }],
  product: [
    { key: 'kind', input: 'choice', options: ['product', 'service'] },
    description,
    { key: 'brandId', input: 'brand' },
  ],
  competitor: [description],
  goal: [
    description,
    { key: 'measure', input: 'line' },
    { key: 'target', input: 'line' },
    { key: 'until', input: 'date' },
  ],
  guideline: [description, { key: 'validFrom', input: 'date' }, department],
  classification: [description, { key: 'classes', input: 'parts' }],
  ownField: [
    { key: 'kind', input: 'choice', options: ['text', 'number', 'date', 'choice'] },
    { key: 'options', input: 'parts' },
    { key: 'description', input: 'line' },
  ],
};

/** What is asked for as things stand: only a choice has options. */
export function fieldsToAsk(kind: EntryKind, body: Readonly<Record<string, unknown>>): readonly EntryField[] {
  const isChoice = body['kind'] === 'choice';
  return entryFields[kind].filter(({ key }) => key !== 'options' || isChoice);
}
