import { type RelevanceFacet, relevanceFacets } from '@anklang/domain';
import { Checkbox, Group, NativeSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { departmentsOf, entriesOf, useFieldWords } from '../touchpoints/fields/index.ts';
import classes from './relevance.module.css';
import type { MapRows, RelevanceSearch } from './relevance-search.ts';

type Props = { search: RelevanceSearch; rows: MapRows; onChange: (change: Partial<RelevanceSearch>) => void };

const sides = ['segment', 'phase'] as const;
const markets = ['businesses', 'consumers'] as const;

/** What the map shows; every choice lands in the address. */
export function MapControls({ search, rows, onChange }: Props) {
  const { t } = useTranslation('relevance');
  const facet: RelevanceFacet = search.facet ?? 'relevance';
  const by = search.by ?? 'segment';

  return (
    <Stack gap="sm">
      <Group gap="md">
        <Switch
          label={t('control.value')}
          value={facet}
          options={relevanceFacets.map((one) => ({ value: one, label: t(`facet.${one}`) }))}
          onChange={(chosen) => onChange({ facet: chosen === 'potential' ? chosen : undefined })}
        />
        <Switch
          label={t('control.columns')}
          value={by}
          options={sides.map((one) => ({ value: one, label: t(`control.by.${one}`) }))}
          onChange={(chosen) => onChange({ by: chosen === 'phase' ? chosen : undefined })}
        />
      </Group>
      <Filters search={search} rows={rows} onChange={onChange} />
    </Stack>
  );
}

type SwitchProps<Value extends string> = {
  label: string;
  value: Value;
  options: { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

function Switch<Value extends string>({ label, value, options, onChange }: SwitchProps<Value>) {
  return (
    <Group gap="xs">
      <Text fz="sm" fw={600} component="span">
        {label}
      </Text>
      <SegmentedControl
        aria-label={label}
        value={value}
        data={options}
        onChange={(chosen) => onChange(chosen as Value)}
      />
    </Group>
  );
}

function Filters({ search, rows, onChange }: Props) {
  const { t } = useTranslation('relevance');
  const { shortOptionOf } = useFieldWords();
  const workspaceId = useWorkspaceId();
  const departments = useQuery(departmentsOf(workspaceId));
  const still = search.by === 'phase' ? 'segment' : 'phase';
  const entries = useQuery(entriesOf(workspaceId, still));
  const find = useDebouncedCallback((text: string) => onChange({ search: text || undefined }), 250);
  const named = (list: readonly { id: string; name: string }[] | undefined) =>
    (list ?? []).map(({ id, name }) => ({ value: id, label: name }));

  return (
    <div className={classes['controls']}>
      <TextInput
        label={t('control.search')}
        placeholder={t('control.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        defaultValue={search.search ?? ''}
        onChange={(event) => find(event.currentTarget.value)}
      />
      <NativeSelect
        label={t(`control.${still}`)}
        value={search[still] ?? ''}
        onChange={(event) => onChange({ [still]: event.currentTarget.value || undefined })}
        data={[{ value: '', label: t(`control.${still}All`) }, ...named(entries.data)]}
      />
      <NativeSelect
        label={t('control.department')}
        value={search.department ?? ''}
        onChange={(event) => onChange({ department: event.currentTarget.value || undefined })}
        data={[{ value: '', label: t('control.departmentAll') }, ...named(departments.data)]}
      />
      <NativeSelect
        label={t('control.market')}
        value={search.market ?? ''}
        onChange={(event) => onChange({ market: markets.find((one) => one === event.currentTarget.value) })}
        data={[
          { value: '', label: t('control.marketAll') },
          ...markets.map((one) => ({ value: one, label: shortOptionOf('markets', one) })),
        ]}
      />
      <Checkbox
        label={t('control.filled')}
        checked={rows === 'filled'}
        mb={8}
        onChange={(event) => onChange({ rows: event.currentTarget.checked ? 'filled' : 'all' })}
      />
    </div>
  );
}
