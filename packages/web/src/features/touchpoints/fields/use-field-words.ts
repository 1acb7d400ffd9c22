import type { FieldKey } from '@anklang/domain';
import { useNamedWords } from '../../../lib/language/use-named-words.ts';

type FieldWords = {
  nameOf: (field: FieldKey) => string;
  hintOf: (field: FieldKey) => string | null;
  optionOf: (field: FieldKey, option: string) => string;
  /** Without the explanation after the colon, for narrow columns. */
  shortOptionOf: (field: FieldKey, option: string) => string;
};

/** Names of fields and options, which arrive as data; an option without words stands for itself. */
export function useFieldWords(): FieldWords {
  const say = useNamedWords('touchpoints');
  const optionOf = (field: FieldKey, option: string) => say(`option.${field}.${option}`) ?? option;

  return {
    nameOf: (field) => say(`field.${field}`) ?? field,
    // Where nothing needs to be explained there are no words.
    hintOf: (field) => say(`hint.${field}`),
    optionOf,
    shortOptionOf: (field, option) => optionOf(field, option).split(':')[0] ?? option,
  };
}
