import { routes } from '@anklang/domain';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { touchpointOf } from '../touchpoint-queries.ts';
import type { InputProps } from './input-props.ts';

/** Another touchpoint of the register; the server searches, so that a long register stays quick. */
export function TouchpointInput({
  value,
  onChange,
  exceptId,
  placeholder,
  ...props
}: InputProps<string | null> & { exceptId: string | null; placeholder?: string }) {
  const { t } = useTranslation('touchpoints');
  const workspaceId = useWorkspaceId();
  const chosen = useQuery({ ...touchpointOf(workspaceId, value ?? ''), enabled: value !== null });
  const chosenName = value === null ? '' : (chosen.data?.name ?? (chosen.isError ? t('record.gone') : '…'));
  const [text, setText] = useState('');
  // Once something is chosen, its name stands in the field and is no search.
  const [search] = useDebouncedValue(text === chosenName ? '' : text.trim(), 200);
  const found = useQuery({
    queryKey: ['workspace', workspaceId, 'touchpoints', 'choose', search],
    queryFn: ({ signal }) =>
      callApi(routes.listTouchpoints, {
        params: { workspaceId },
        query: { limit: 50, sort: 'name', ...(search ? { search } : {}) },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  const others = (found.data?.items ?? []).filter(({ id }) => id !== exceptId && id !== value);

  return (
    <Select
      {...props}
      placeholder={placeholder ?? t('record.noTouchpoint')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('record.noTouchpoint') }}
      // The server has searched already, folding umlauts and endings.
      filter={({ options }) => options}
      data={[
        ...(value === null ? [] : [{ value, label: chosenName }]),
        ...others.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={value}
      onSearchChange={setText}
      onChange={onChange}
      nothingFoundMessage={found.isFetching ? undefined : t('record.nothingFound')}
      maxDropdownHeight={280}
    />
  );
}
