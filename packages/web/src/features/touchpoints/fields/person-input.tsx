import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InputProps } from './input-props.ts';
import { usePeople } from './use-people.ts';

/** A member of the workspace. Whoever may not see the members keeps who is there, or chooses oneself. */
export function PersonInput({ value, onChange, description, ...props }: InputProps<string | null>) {
  const { t } = useTranslation('touchpoints');
  const { people, seesAll, nameOf } = usePeople();
  const isListed = value === null || people.some(({ id }) => id === value);
  const offered = isListed ? people : [...people, { id: value, name: nameOf(value) }];
  const hint = [description, seesAll ? null : t('record.personHint')].filter(Boolean).join(' ');

  return (
    <Select
      {...props}
      description={hint || null}
      placeholder={t('record.noOne')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('record.noOne') }}
      nothingFoundMessage={t('record.nothingFound')}
      limit={200}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
