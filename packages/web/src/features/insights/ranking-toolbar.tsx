import type { Survey, Wave } from '@anklang/domain';
import { Button, Group, Input, NativeSelect, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { descendsFirst, type Sorting } from './arrange-rows.ts';
import type { RankingModel } from './prepare-ranking.ts';
import classes from './ranking.module.css';
import { type RankingSearch, readSorting, splitSegment, writeSorting } from './ranking-search.ts';
import { factors, type SortKey, sortKeys } from './sort-keys.ts';
import { WaveSelect } from './wave-select.tsx';

type Props = {
  surveys: readonly Survey[];
  waveId: string;
  wave: Wave | undefined;
  model: RankingModel | null;
  search: RankingSearch;
  onSearch: (change: Partial<RankingSearch>) => void;
};

/** What is asked and how it is counted; every choice lands in the address. */
export function RankingToolbar({ surveys, waveId, wave, model, search, onSearch }: Props) {
  const { t } = useTranslation('insights');

  return (
    <Group gap="sm" align="flex-end" className="no-print">
      <WaveSelect
        label={t('ranking.survey')}
        surveys={surveys}
        waveId={waveId}
        onChange={(chosen) => onSearch({ wave: chosen, segment: undefined })}
      />
      <SegmentSelect wave={wave} segment={search.segment} onChange={(segment) => onSearch({ segment })} />
      <Choice
        label={t('ranking.encoding.label')}
        help={t('ranking.encoding.help')}
        value={search.encoding ?? 'levels'}
        onChange={(value) => onSearch({ encoding: value === 'linear' ? 'linear' : undefined })}
        data={[
          { value: 'levels', label: t('ranking.encoding.levels') },
          { value: 'linear', label: t('ranking.encoding.linear') },
        ]}
      />
      {wave?.mapping.weight && (
        <Choice
          label={t('ranking.weighted')}
          value={search.unweighted ? 'off' : 'on'}
          onChange={(value) => onSearch({ unweighted: value === 'off' || undefined })}
          data={[
            { value: 'on', label: t('ranking.weightedOn') },
            { value: 'off', label: t('ranking.weightedOff') },
          ]}
        />
      )}
      {model?.unitsToChoose && (
        <Choice
          label={t('unit.label')}
          value={model.unit}
          onChange={(value) => onSearch({ unit: value === 'outcome' ? 'outcome' : undefined })}
          data={[
            { value: 'nps', label: t('unit.nps') },
            { value: 'outcome', label: t('unit.outcome') },
          ]}
        />
      )}
    </Group>
  );
}

type ChoiceProps = {
  label: string;
  help?: string;
  value: string;
  data: { value: string; label: string }[];
  onChange: (value: string) => void;
};

function Choice({ label, help, value, data, onChange }: ChoiceProps) {
  return (
    <div title={help}>
      <Input.Label component="div">{label}</Input.Label>
      <div>
        <SegmentedControl aria-label={label} size="sm" value={value} data={data} onChange={onChange} />
      </div>
    </div>
  );
}

type SegmentProps = {
  wave: Wave | undefined;
  segment: string | undefined;
  onChange: (segment: string | undefined) => void;
};

function SegmentSelect({ wave, segment, onChange }: SegmentProps) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  if (!wave || wave.segments.length === 0) return null;
  const data = wave.segments.map(({ column, values }) => ({
    group: column,
    items: values.map(({ value, count }) => ({
      value: `${column}:${value}`,
      label: `${column}: ${value} (${format.number(count)})`,
    })),
  }));
  const known = segment === undefined || data.some(({ items }) => items.some(({ value }) => value === segment));
  if (!known && segment) {
    const { column, value } = splitSegment(segment);
    data.push({ group: column, items: [{ value: segment, label: `${column}: ${value}` }] });
  }

  return (
    <Select
      label={t('ranking.segment')}
      placeholder={t('ranking.segmentAll')}
      data={data}
      value={segment ?? null}
      onChange={(value) => onChange(value ?? undefined)}
      w={200}
      comboboxProps={{ width: 300, position: 'bottom-start' }}
      clearable
      searchable
      limit={200}
      clearButtonProps={{ 'aria-label': t('ranking.segmentAll') }}
    />
  );
}

/** What narrows and orders the rows that are already here. */
export function RankingFilters({ search, onSearch }: Pick<Props, 'search' | 'onSearch'>) {
  const { t } = useTranslation('insights');
  const sorting = readSorting(search);
  const sort = (next: Sorting) => onSearch(writeSorting(next));
  const filtered = search.search || search.factor || search.sort || search.descending !== undefined;

  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        label={t('ranking.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search.search ?? ''}
        onChange={(event) => onSearch({ search: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t('ranking.factorFilter')}
        value={search.factor ?? ''}
        onChange={(event) => onSearch({ factor: factors.find((factor) => factor === event.currentTarget.value) })}
        data={[
          { value: '', label: t('ranking.factorAll') },
          ...factors.map((factor) => ({ value: factor, label: t(`factor.${factor}`) })),
        ]}
      />
      <NativeSelect
        className={classes['onlySmall'] ?? ''}
        label={t('ranking.sortBy')}
        value={sorting.sort}
        onChange={(event) => {
          const key = event.currentTarget.value as SortKey;
          sort({ sort: key, descending: descendsFirst(key) });
        }}
        data={sortKeys.map((key) => ({ value: key, label: t(`ranking.column.${key}`) }))}
      />
      {filtered && (
        <Button
          variant="subtle"
          onClick={() => onSearch({ search: undefined, factor: undefined, sort: undefined, descending: undefined })}
        >
          {t('ranking.reset')}
        </Button>
      )}
    </Group>
  );
}
