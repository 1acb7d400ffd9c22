import { routes } from '@anklang/domain';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';

export type ChosenTouchpoint = { id: string; name: string };

type Props = {
  /** Touchpoints that are called much alike; they come first. */
  similar: readonly ChosenTouchpoint[];
  value: ChosenTouchpoint | null;
  error?: string | undefined;
  onChange: (touchpoint: ChosenTouchpoint | null) => void;
};

/** A touchpoint of the register, found by typing; the server searches, so that a long register stays quick. */
export function TouchpointSelect({ similar, value, error, onChange }: Props) {
  const { t } = useTranslation('interactions');
  const workspaceId = useWorkspaceId();
  const [text, setText] = useState(value?.name ?? '');
  // Once something is chosen, its name stands in the field and is no search.
  const [search] = useDebouncedValue(text === value?.name ? '' : text.trim(), 200);
  const found = useQuery({
    queryKey: ['workspace', workspaceId, 'touchpoints', 'choose', search],
    queryFn: ({ signal }) => {
      const query = { limit: 100, ...(search ? { search } : {}) };
      return callApi(routes.listTouchpoints, { params: { workspaceId }, query, signal });
    },
    placeholderData: keepPreviousData,
  });
  const near = new Set(similar.map(({ id }) => id));
  const others = (found.data?.items ?? []).filter(({ id }) => !near.has(id));
  const offered = [...similar, ...others, ...(value ? [value] : [])];
  const option = ({ id, name }: ChosenTouchpoint) => ({ value: id, label: name });
  const groups = [
    { group: t('stand.similar'), items: similar.map(option) },
    { group: t('stand.others'), items: others.map(option) },
  ];

  return (
    <Select
      label={t('stand.touchpoint')}
      placeholder={t('stand.placeholder')}
      required
      searchable
      data={similar.length > 0 ? groups.filter(({ items }) => items.length > 0) : others.map(option)}
      value={value?.id ?? null}
      searchValue={text}
      onSearchChange={setText}
      onChange={(id) => onChange(offered.find((touchpoint) => touchpoint.id === id) ?? null)}
      nothingFoundMessage={found.isFetching ? undefined : t('stand.nothing')}
      error={error}
      maxDropdownHeight={280}
    />
  );
}
