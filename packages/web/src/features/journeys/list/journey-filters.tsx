import { type MapState, mapStates } from '@anklang/domain';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { entriesOf, TouchpointInput } from '../../touchpoints/fields/index.ts';
import { isNarrowed, type JourneysSearch, noFilters } from './journeys-search.ts';
import classes from './list.module.css';

type Props = { search: JourneysSearch; onChange: (change: Partial<JourneysSearch>) => void };

/** What the journeys are narrowed by; every choice lands in the address. */
export function JourneyFilters({ search, onChange }: Props) {
  const { t } = useTranslation('journeyList');
  const workspaceId = useWorkspaceId();
  const products = useQuery(entriesOf(workspaceId, 'product'));
  const segments = useQuery(entriesOf(workspaceId, 'segment'));
  const groupOf = (isPersona: boolean) =>
    (segments.data ?? [])
      .filter(({ body }) => (body['isPersona'] === true) === isPersona)
      .map(({ id, name }) => ({ value: id, label: name }));

  return (
    <div className={classes['filters']}>
      <SearchInput text={search.search ?? ''} onChange={(text) => onChange({ search: text || undefined })} />
      <NativeSelect
        label={t('filter.state')}
        value={search.state ?? ''}
        onChange={({ currentTarget }) =>
          onChange({ state: (currentTarget.value || undefined) as MapState | undefined })
        }
        data={[
          { value: '', label: t('filter.stateAll') },
          ...mapStates.map((state) => ({ value: state, label: t(`state.${state}`) })),
        ]}
      />
      <NativeSelect
        label={t('filter.product')}
        value={search.product ?? ''}
        onChange={({ currentTarget }) => onChange({ product: currentTarget.value || undefined })}
        data={[
          { value: '', label: t('filter.productAll') },
          ...(products.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        label={t('filter.persona')}
        value={search.persona ?? ''}
        onChange={({ currentTarget }) => onChange({ persona: currentTarget.value || undefined })}
        data={[
          { value: '', label: t('filter.personaAll') },
          { group: t('filter.personas'), items: groupOf(true) },
          { group: t('filter.segments'), items: groupOf(false) },
        ].filter((choice) => !('items' in choice) || choice.items.length > 0)}
      />
      <TouchpointInput
        id="journeys-touchpoint"
        label={t('filter.touchpoint')}
        placeholder={t('filter.touchpointAny')}
        description={null}
        error={null}
        exceptId={null}
        value={search.touchpoint ?? null}
        onChange={(touchpoint) => onChange({ touchpoint: touchpoint ?? undefined })}
      />
      <NativeSelect
        label={t('filter.sort')}
        value={search.sort ?? 'changed'}
        onChange={({ currentTarget }) => onChange({ sort: currentTarget.value === 'name' ? 'name' : undefined })}
        data={(['changed', 'name'] as const).map((sort) => ({ value: sort, label: t(`filter.sortBy.${sort}`) }))}
      />
      {isNarrowed(search) && (
        <Button variant="subtle" size="sm" className={classes['reset'] ?? ''} onClick={() => onChange(noFilters)}>
          {t('filter.reset')}
        </Button>
      )}
    </div>
  );
}

function SearchInput({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('journeyList');
  const input = useRef<HTMLInputElement>(null);
  const find = useDebouncedCallback(onChange, 250);
  // Filters that were taken back show here too, but never while somebody types.
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = text;
  }, [text]);

  return (
    <TextInput
      ref={input}
      className={classes['search'] ?? ''}
      label={t('filter.search')}
      placeholder={t('filter.searchHint')}
      leftSection={<IconSearch size={16} aria-hidden />}
      defaultValue={text}
      onChange={(event) => find(event.currentTarget.value)}
    />
  );
}
