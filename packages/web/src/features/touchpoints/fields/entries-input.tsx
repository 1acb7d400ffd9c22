import { type EntryKind, routes } from '@anklang/domain';
import { MultiSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { notifyDone, notifyProblem } from '../../../ui/notify.ts';
import { sentenceOf } from '../../../ui/problem-words.ts';
import { withGone } from './department-inputs.tsx';
import type { InputProps } from './input-props.ts';
import { isKnownName, keepNewOption, newOption } from './new-option.ts';
import { entriesKey, entriesOf } from './reference-queries.ts';

/** Entries of one kind, such as phases; whoever may, adds one that is missing by its name. */
export function EntriesInput({ of, value, onChange, ...props }: InputProps<string[]> & { of: EntryKind }) {
  const { t } = useTranslation('touchpoints');
  const { t: tShell } = useTranslation('shell');
  const workspaceId = useWorkspaceId();
  const mayAdd = useMay('touchpoint.manage');
  const queryClient = useQueryClient();
  const entries = useQuery(entriesOf(workspaceId, of));
  const [text, setText] = useState('');
  const name = text.trim();
  const add = useMutation({
    mutationFn: (added: string) =>
      callApi(routes.addEntry, { params: { workspaceId, kind: of }, body: { name: added } }),
    onSuccess: async (entry) => {
      queryClient.setQueryData(entriesOf(workspaceId, of).queryKey, (known) => [...(known ?? []), entry]);
      onChange([...value, entry.id]);
      notifyDone(t('record.created', { name: entry.name }));
      await queryClient.invalidateQueries({ queryKey: entriesKey(workspaceId, of) });
    },
    onError: (error) => notifyProblem(sentenceOf(error, tShell)),
  });
  const known = (entries.data ?? []).map((entry) => ({ value: entry.id, label: entry.name }));
  const offersNew = mayAdd && name !== '' && entries.isSuccess && !isKnownName(known, name);
  const change = (chosen: string[]) => {
    if (!chosen.includes(newOption)) return onChange(chosen);
    if (!add.isPending) add.mutate(name);
    return setText('');
  };

  return (
    <MultiSelect
      {...props}
      searchable
      hidePickedOptions
      placeholder={value.length === 0 ? t('record.chooseSome') : ''}
      nothingFoundMessage={entries.isFetching ? undefined : t('record.nothingFound')}
      data={[
        ...withGone(known, { chosen: entries.data ? value : [], gone: t('record.gone') }),
        ...(offersNew ? [{ value: newOption, label: t('record.create', { name }) }] : []),
      ]}
      filter={keepNewOption}
      searchValue={text}
      onSearchChange={setText}
      value={value}
      onChange={change}
    />
  );
}
