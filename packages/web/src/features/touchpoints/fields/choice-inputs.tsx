import type { FieldKey } from '@anklang/domain';
import { Checkbox, Chip, Group, Input, MultiSelect, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InputProps } from './input-props.ts';
import { useFieldWords } from './use-field-words.ts';

type Offered = { field: FieldKey; options: readonly string[] };

/** One of few; not said is the first. */
export function ChoiceInput({ field, options, value, onChange, ...props }: InputProps<string | null> & Offered) {
  const { t } = useTranslation('touchpoints');
  const { optionOf } = useFieldWords();

  return (
    <NativeSelect
      {...props}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[
        { value: '', label: t('record.nothing') },
        ...options.map((option) => ({ value: option, label: optionOf(field, option) })),
      ]}
    />
  );
}

/** Beyond this a list to search is quicker than chips side by side. */
const mostChips = 8;

/** Several of them: side by side while they are few. */
export function ChoicesInput({ field, options, value, onChange, ...props }: InputProps<string[]> & Offered) {
  const { t } = useTranslation('touchpoints');
  const { optionOf } = useFieldWords();
  if (options.length > mostChips) {
    return (
      <MultiSelect
        {...props}
        searchable
        hidePickedOptions
        placeholder={value.length === 0 ? t('record.chooseSome') : ''}
        nothingFoundMessage={t('record.nothingFound')}
        data={options.map((option) => ({ value: option, label: optionOf(field, option) }))}
        value={value}
        onChange={onChange}
      />
    );
  }

  return (
    <Input.Wrapper
      label={props.label}
      description={props.description}
      error={props.error}
      labelElement="div"
      id={props.id}
    >
      <Chip.Group multiple value={value} onChange={onChange}>
        <Group gap={6} mt={6} role="group" aria-label={props.label}>
          {options.map((option) => (
            <Chip key={option} value={option} size="sm" variant="outline">
              {optionOf(field, option)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}

export function FlagInput({ value, onChange, ...props }: InputProps<boolean>) {
  return <Checkbox {...props} checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />;
}
