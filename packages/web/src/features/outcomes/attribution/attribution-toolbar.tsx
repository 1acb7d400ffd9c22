import type { PathFile, Step } from '@anklang/domain';
import { Group, Input, MultiSelect, NativeSelect, NumberInput, SegmentedControl, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFollowing } from '../use-following.ts';
import type { AttributionSearch } from './attribution-search.ts';

type Props = {
  search: AttributionSearch;
  pathFiles: readonly PathFile[];
  hasInteractions: boolean;
  /** What may be left without credit. */
  steps: readonly Pick<Step, 'key' | 'name'>[];
  hasValue: boolean;
  onSearch: (change: Partial<AttributionSearch>) => void;
};

/** From what, in what and by which rules credit is given; every choice lands in the address. */
export function AttributionToolbar({ search, pathFiles, hasInteractions, steps, hasValue, onSearch }: Props) {
  const { t } = useTranslation('outcomes');
  const fromFile = search.file !== undefined;

  return (
    <Group gap="md" align="flex-end" className="no-print">
      {pathFiles.length > 0 && (
        <NativeSelect
          label={t('attribution.source')}
          value={search.file ?? ''}
          onChange={(event) => onSearch({ file: event.currentTarget.value || undefined, without: undefined })}
          data={[
            ...(hasInteractions || !fromFile ? [{ value: '', label: t('attribution.sourceInteractions') }] : []),
            ...pathFiles.map(({ id, name }) => ({ value: id, label: t('attribution.sourceFile', { name }) })),
          ]}
        />
      )}
      {hasValue && (
        <div>
          <Input.Label component="div">{t('attribution.unit')}</Input.Label>
          <div>
            <SegmentedControl
              aria-label={t('attribution.unit')}
              value={search.unit ?? 'conversions'}
              onChange={(value) => onSearch({ unit: value === 'value' ? 'value' : undefined })}
              data={[
                { value: 'conversions', label: t('attribution.unitConversions') },
                { value: 'value', label: t('attribution.unitValue') },
              ]}
            />
          </div>
        </div>
      )}
      <div title={t('attribution.orderHelp')}>
        <Input.Label component="div">{t('attribution.order')}</Input.Label>
        <div>
          <SegmentedControl
            aria-label={t('attribution.order')}
            value={String(search.order ?? 1)}
            onChange={(value) => onSearch({ order: value === '2' ? 2 : value === '3' ? 3 : undefined })}
            data={['1', '2', '3']}
          />
        </div>
      </div>
      {!fromFile && <LookBackInput days={search.days} onChange={(days) => onSearch({ days })} />}
      <MultiSelect
        label={t('attribution.notCredited')}
        placeholder={search.without?.length ? '' : t('attribution.notCreditedNone')}
        title={t('attribution.notCreditedHelp')}
        data={steps.map(({ key, name }) => ({ value: key, label: name }))}
        value={search.without ?? []}
        onChange={(without) => onSearch({ without: without.length > 0 ? without : undefined })}
        searchable
        clearable
        hidePickedOptions
        limit={100}
        maxValues={200}
        miw={220}
        maw={420}
        clearButtonProps={{ 'aria-label': t('attribution.notCreditedNone') }}
      />
      <Switch
        label={t('attribution.useNulls')}
        title={t('attribution.useNullsHelp')}
        checked={!search.noNulls}
        onChange={(event) => onSearch({ noNulls: event.currentTarget.checked ? undefined : true })}
        mb={8}
      />
    </Group>
  );
}

type LookBackProps = { days: number | undefined; onChange: (days: number | undefined) => void };

/** How long before a conversion counts; asked anew when it is left, not with every digit. */
function LookBackInput({ days, onChange }: LookBackProps) {
  const { t } = useTranslation('outcomes');
  const [typed, setTyped] = useFollowing<number | string>(days ?? '');
  const take = () => {
    const next = typeof typed === 'number' && typed > 0 ? Math.min(3650, typed) : undefined;
    setTyped(next ?? '');
    if (next !== days) onChange(next);
  };

  return (
    <NumberInput
      label={t('attribution.lookBack')}
      title={t('attribution.lookBackHelp')}
      placeholder={t('attribution.lookBackAll')}
      value={typed}
      onChange={setTyped}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
      min={1}
      max={3650}
      w={170}
    />
  );
}
