import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../ui/text-link.tsx';
import { firstJourneysOf } from '../list/journeys-queries.ts';
import { useMap } from '../live/map-context.ts';
import type { StepPartProps } from './step-part.ts';

/** Another journey that this step is in short; never the one it stands on. */
export function StepOpensInto({ step, set }: StepPartProps) {
  const { t } = useTranslation('journeyParts');
  const { workspaceId, journey, references, mayEdit } = useMap();
  const [text, setText] = useState('');
  // The name of one just chosen is known before the references are read again.
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(null);
  const known = [...(references?.maps ?? []), ...(chosen ? [chosen] : [])].find(({ id }) => id === step.mapId);
  const name = step.mapId === null ? '' : (known?.name ?? t('gone'));
  const [search] = useDebouncedValue(text === name ? '' : text.trim(), 200);
  const filter = search === '' ? { sort: 'name' as const } : { sort: 'name' as const, search };
  const found = useQuery({
    ...firstJourneysOf(workspaceId, { filter, limit: 50 }),
    enabled: mayEdit,
    placeholderData: keepPreviousData,
  });
  const others = (found.data?.items ?? []).filter(({ id }) => id !== journey.id && id !== step.mapId);

  return (
    <div>
      <Select
        label={t('step.opens')}
        description={t('step.opensHint')}
        placeholder={t('step.opensNone')}
        disabled={!mayEdit}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('step.opensNone') }}
        // The server has searched already.
        filter={({ options }) => options}
        data={[
          ...(step.mapId === null ? [] : [{ value: step.mapId, label: name }]),
          ...others.map((other) => ({ value: other.id, label: other.name })),
        ]}
        value={step.mapId}
        onSearchChange={setText}
        onChange={(mapId) => {
          const other = others.find(({ id }) => id === mapId);
          if (other) setChosen({ id: other.id, name: other.name });
          set({ mapId });
        }}
        maxDropdownHeight={280}
      />
      {step.mapId !== null && known && (
        <TextLink
          to="/w/$workspaceId/journeys/$mapId"
          params={{ workspaceId, mapId: step.mapId }}
          fz="sm"
          mt={4}
          display="inline-block"
        >
          {t('step.openJourney', { name })}
        </TextLink>
      )}
    </div>
  );
}
