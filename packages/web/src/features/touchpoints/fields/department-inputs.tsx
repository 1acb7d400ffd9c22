import { mayEditTouchpoint } from '@anklang/domain';
import { MultiSelect, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMembership, useWorkspaceId } from '../../../lib/session/index.ts';
import type { InputProps } from './input-props.ts';
import { departmentsOf } from './reference-queries.ts';

/** The owner department; an editor can hand over to own departments only. */
export function DepartmentInput({ value, onChange, ...props }: InputProps<string | null>) {
  const { t } = useTranslation('touchpoints');
  const membership = useMembership();
  const departments = useQuery(departmentsOf(useWorkspaceId()));
  const mayAssign = (departmentId: string | null) => mayEditTouchpoint(membership, { departmentId });

  return (
    <NativeSelect
      {...props}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[
        { value: '', label: t('record.noDepartment'), disabled: !mayAssign(null) },
        ...(departments.data ?? []).map(({ id, name }) => ({ value: id, label: name, disabled: !mayAssign(id) })),
      ]}
    />
  );
}

export function DepartmentsInput({ value, onChange, ...props }: InputProps<string[]>) {
  const { t } = useTranslation('touchpoints');
  const departments = useQuery(departmentsOf(useWorkspaceId()));

  return (
    <MultiSelect
      {...props}
      searchable
      hidePickedOptions
      placeholder={value.length === 0 ? t('record.chooseSome') : ''}
      nothingFoundMessage={t('record.nothingFound')}
      data={withGone(
        (departments.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        { chosen: departments.data ? value : [], gone: t('record.gone') },
      )}
      value={value}
      onChange={onChange}
    />
  );
}

type Option = { value: string; label: string };

/** What is chosen and no longer offered keeps a place in the list, so that it can be taken out. */
export function withGone(
  options: readonly Option[],
  { chosen, gone }: { chosen: readonly string[]; gone: string },
): Option[] {
  const known = new Set(options.map(({ value }) => value));
  return [...options, ...chosen.filter((id) => !known.has(id)).map((id) => ({ value: id, label: gone }))];
}
