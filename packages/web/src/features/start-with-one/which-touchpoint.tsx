import { type Industry, industries, routes } from '@anklang/domain';
import { Autocomplete, Button, NativeSelect, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { startersOf } from '../surroundings/index.ts';
import type { Draft } from './draft.ts';
import classes from './start-with-one.module.css';
import { findByName } from './store-start.ts';

export type QuestionProps = { draft: Draft; change: (said: Partial<Draft>) => void; error: string | null };

const mostIdeas = 14;

/** The first question: a name, with those of the register and of the catalogues at hand. */
export function WhichTouchpoint({ draft, change, error }: QuestionProps) {
  const { t } = useTranslation('startWithOne');
  const workspaceId = useWorkspaceId();
  const [typed] = useDebouncedValue(draft.name.trim(), 200);
  const register = useQuery({
    queryKey: ['workspace', workspaceId, 'touchpoints', 'named', typed],
    queryFn: ({ signal }) =>
      callApi(routes.listTouchpoints, { params: { workspaceId }, query: { search: typed, limit: 8 }, signal }),
    enabled: typed !== '',
    placeholderData: keepPreviousData,
  });
  const known = useQuery({
    queryKey: ['workspace', workspaceId, 'touchpoints', 'called', typed],
    queryFn: ({ signal }) => findByName(workspaceId, typed, signal),
    enabled: typed !== '',
  });
  const setName = (name: string) => change({ name, stored: { touchpointId: null, forms: 0 } });

  return (
    <Stack gap="md" maw={620}>
      <div>
        <Autocomplete
          name="name"
          label={t('which.name')}
          description={t('which.nameHint')}
          value={draft.name}
          error={error}
          required
          maxLength={200}
          data={[...new Set(typed === '' ? [] : register.data?.items.map(({ name }) => name))]}
          filter={({ options }) => options}
          onChange={setName}
        />
        <Text role="status" fz="sm" c="dimmed" mt={4}>
          {known.data && t('which.exists', { name: typed })}
        </Text>
      </div>
      <Ideas chosen={draft.name} onChoose={setName} />
    </Stack>
  );
}

function Ideas({ chosen, onChoose }: { chosen: string; onChoose: (name: string) => void }) {
  const { t } = useTranslation(['startWithOne', 'surroundings']);
  const workspaceId = useWorkspaceId();
  const [industry, setIndustry] = useState<Industry | ''>('');
  const starters = useQuery({ ...startersOf(workspaceId, industry || 'bank'), enabled: industry !== '' });

  return (
    <div>
      <NativeSelect
        label={t('which.industry')}
        maw={320}
        value={industry}
        onChange={({ currentTarget: { value } }) => setIndustry(industries.find((one) => one === value) ?? '')}
        data={[
          { value: '', label: t('which.noIndustry') },
          ...industries.map((one) => ({ value: one, label: t(`surroundings:starters.industry.${one}`) })),
        ]}
      />
      {industry !== '' && starters.data && (
        <ul className={classes['ideas']} aria-label={t('which.ideas')}>
          {starters.data.items.slice(0, mostIdeas).map(({ code, name }) => (
            <li key={code}>
              <Button
                variant={name === chosen ? 'filled' : 'default'}
                size="compact-md"
                radius="xl"
                aria-pressed={name === chosen}
                onClick={() => onChoose(name)}
              >
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
