import { measureKinds, measureLevels, measureStates } from '@anklang/domain';
import { Button, Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { departmentsOf, touchpointOf } from '../../touchpoints/fields/index.ts';
import type { MeasuresSearch } from '../measures-search.ts';

type Props = { search: MeasuresSearch; narrow: (change: Partial<MeasuresSearch>) => void };

export function MeasureFilters({ search, narrow }: Props) {
  const { t } = useTranslation('measures');
  const departments = useQuery(departmentsOf(useWorkspaceId()));
  const { state, kind, level, department, mine } = search;
  const any = { value: '', label: t('filter.any') };

  return (
    <Group gap="md" align="flex-end">
      <SegmentedControl
        aria-label={t('filter.whose')}
        value={mine ? 'mine' : 'all'}
        onChange={(chosen) => narrow({ mine: chosen === 'mine' ? true : undefined })}
        data={(['all', 'mine'] as const).map((one) => ({ value: one, label: t(`filter.${one}`) }))}
      />
      <NativeSelect
        label={t('filter.state')}
        value={state ?? ''}
        onChange={({ currentTarget: { value } }) => narrow({ state: measureStates.find((one) => one === value) })}
        data={[any, ...measureStates.map((one) => ({ value: one, label: t(`state.${one}`) }))]}
      />
      <NativeSelect
        label={t('filter.kind')}
        value={kind ?? ''}
        onChange={({ currentTarget: { value } }) => narrow({ kind: measureKinds.find((one) => one === value) })}
        data={[any, ...measureKinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))]}
      />
      <NativeSelect
        label={t('filter.level')}
        value={level ?? ''}
        onChange={({ currentTarget: { value } }) => narrow({ level: measureLevels.find((one) => one === value) })}
        data={[any, ...measureLevels.map((one) => ({ value: one, label: t(`level.${one}`) }))]}
      />
      <NativeSelect
        label={t('filter.department')}
        value={department ?? ''}
        onChange={({ currentTarget: { value } }) => narrow({ department: value || undefined })}
        data={[any, ...(departments.data ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
      />
      {search.touchpoint && (
        <AtTouchpoint touchpointId={search.touchpoint} onClear={() => narrow({ touchpoint: undefined })} />
      )}
    </Group>
  );
}

function AtTouchpoint({ touchpointId, onClear }: { touchpointId: string; onClear: () => void }) {
  const { t } = useTranslation('measures');
  const touchpoint = useQuery(touchpointOf(useWorkspaceId(), touchpointId));
  return (
    <Button
      variant="default"
      aria-label={t('filter.clearTouchpoint')}
      rightSection={<IconX size={15} aria-hidden />}
      onClick={onClear}
    >
      {t('filter.touchpoint', { name: touchpoint.data?.name ?? '…' })}
    </Button>
  );
}
