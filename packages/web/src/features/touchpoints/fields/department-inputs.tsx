import { mayEditTouchpoint, routes } from '@anklang/domain';
import { MultiSelect, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useMay, useMembership, useWorkspaceId } from '../../../lib/session/index.ts';
import { notifyDone, notifyProblem } from '../../../ui/notify.ts';
import { sentenceOf } from '../../../ui/problem-words.ts';
import type { InputProps } from './input-props.ts';
import { isKnownName, keepNewOption, newOption } from './new-option.ts';
import { departmentsOf } from './reference-queries.ts';

/** The owner department; an editor can hand over to own departments only. Whoever may, adds one that is missing by its name. */
export function DepartmentInput({ value, onChange, ...props }: InputProps<string | null>) {
  const { t } = useTranslation('touchpoints');
  const { t: tShell } = useTranslation('shell');
  const workspaceId = useWorkspaceId();
  const membership = useMembership();
  const mayAdd = useMay('department.manage');
  const queryClient = useQueryClient();
  const departments = useQuery(departmentsOf(workspaceId));
  const [text, setText] = useState('');
  const name = text.trim();
  const add = useMutation({
    mutationFn: (added: string) => callApi(routes.addDepartment, { params: { workspaceId }, body: { name: added } }),
    onSuccess: async (department) => {
      queryClient.setQueryData(departmentsOf(workspaceId).queryKey, (known) => [...(known ?? []), department]);
      onChange(department.id);
      setText(department.name);
      notifyDone(t('record.created', { name: department.name }));
      await queryClient.invalidateQueries({ queryKey: departmentsOf(workspaceId).queryKey });
    },
    onError: (error) => notifyProblem(sentenceOf(error, tShell)),
  });
  const mayAssign = (departmentId: string | null) => mayEditTouchpoint(membership, { departmentId });
  const known = (departments.data ?? []).map((each) => ({
    value: each.id,
    label: each.name,
    disabled: !mayAssign(each.id),
  }));
  const offersNew = mayAdd && name !== '' && departments.isSuccess && !isKnownName(known, name);
  const gone = value !== null && departments.data && known.every((each) => each.value !== value);

  return (
    <Select
      {...props}
      searchable
      clearable={mayAssign(null)}
      clearButtonProps={{ 'aria-label': t('record.noDepartment') }}
      placeholder={t('record.noDepartment')}
      nothingFoundMessage={departments.isFetching ? undefined : t('record.nothingFound')}
      data={[
        ...known,
        ...(gone ? [{ value, label: t('record.gone') }] : []),
        ...(offersNew ? [{ value: newOption, label: t('record.create', { name }) }] : []),
      ]}
      filter={keepNewOption}
      searchValue={text}
      onSearchChange={setText}
      value={value}
      onChange={(chosen) => {
        if (chosen !== newOption) return onChange(chosen);
        if (!add.isPending) add.mutate(name);
      }}
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
