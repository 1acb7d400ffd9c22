import { type FieldKey, type Profile, touchpointFields } from '@anklang/domain';
import { useMoney } from '../../../lib/format/index.ts';
import { AttributesInput } from './attributes-input.tsx';
import { ChoiceInput, ChoicesInput, FlagInput } from './choice-inputs.tsx';
import { DepartmentInput, DepartmentsInput } from './department-inputs.tsx';
import { EntriesInput } from './entries-input.tsx';
import { ClassesInput, OwnInput } from './own-inputs.tsx';
import { PersonInput } from './person-input.tsx';
import { PointsInput } from './points-input.tsx';
import { DayInput, FigureInput, LineInput, LongTextInput, WordsInput } from './text-inputs.tsx';
import { TouchpointInput } from './touchpoint-input.tsx';
import { useFieldWords } from './use-field-words.ts';

type Value = Profile[FieldKey];
type Props = {
  field: FieldKey;
  value: Value;
  error: string | null;
  /** The touchpoint that is described, which cannot be part of itself; null: of many, or a new one. */
  touchpointId: string | null;
  onChange: (value: Value) => void;
};

/** The id of a field's input, to lead the focus there. */
export function inputId(field: FieldKey): string {
  return `field-${field}`;
}

/** The input of any field, made from its kind. */
export function FieldInput({ field, value, error, touchpointId, onChange }: Props) {
  const words = useFieldWords();
  const { currency } = useMoney();
  const described = touchpointFields[field];
  // The kind of a field and the type of its value belong together; the compiler cannot follow that through the table.
  const props = {
    id: inputId(field),
    label: 'isMoney' in described ? `${words.nameOf(field)} (${currency})` : words.nameOf(field),
    description: words.hintOf(field),
    error,
    value: value as never,
    onChange: onChange as (value: unknown) => void,
  };
  switch (described.kind) {
    case 'text':
      return <LineInput {...props} required={field === 'name'} />;
    case 'longText':
      return <LongTextInput {...props} />;
    case 'number':
      return 'isPoints' in described ? <PointsInput {...props} /> : <FigureInput {...props} limits={described} />;
    case 'date':
      return <DayInput {...props} />;
    case 'flag':
      return <FlagInput {...props} />;
    case 'choice':
      return <ChoiceInput {...props} field={field} options={described.options} />;
    case 'choices':
      return <ChoicesInput {...props} field={field} options={described.options} />;
    case 'words':
      return <WordsInput {...props} />;
    case 'person':
      return <PersonInput {...props} />;
    case 'department':
      return <DepartmentInput {...props} />;
    case 'departments':
      return <DepartmentsInput {...props} />;
    case 'touchpoint':
      return <TouchpointInput {...props} exceptId={touchpointId} />;
    case 'entries':
      return <EntriesInput {...props} of={described.of} />;
    case 'attributes':
      return <AttributesInput {...props} />;
    case 'classes':
      return <ClassesInput {...props} />;
    case 'own':
      return <OwnInput {...props} />;
  }
}
