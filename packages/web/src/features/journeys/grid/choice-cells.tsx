import type { Cell } from '@anklang/domain';
import { MultiSelect, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { departmentsOf, entriesOf } from '../../touchpoints/fields/index.ts';

type SystemsProps = {
  label: string;
  ids: readonly string[];
  autoFocus: boolean;
  onChange: (cell: Cell | null) => void;
};

/** Systems of the register. */
export function SystemsInput({ label, ids, autoFocus, onChange }: SystemsProps) {
  const { t } = useTranslation('journeyMap');
  const systems = useQuery(entriesOf(useWorkspaceId(), 'system'));
  const known = (systems.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  // What was removed from the register stays until somebody takes it away here.
  const gone = ids
    .filter((id) => !known.some(({ value }) => value === id))
    .map((id) => ({ value: id, label: systems.data ? t('cell.unknown') : '…' }));

  return (
    <>
      <MultiSelect
        aria-label={label}
        placeholder={ids.length === 0 ? t('placeholder.systems') : ''}
        data={[...known, ...gone]}
        value={[...ids]}
        onChange={(chosen) => onChange(chosen.length === 0 ? null : { systemIds: chosen })}
        searchable
        size="sm"
        maxValues={30}
        autoFocus={autoFocus}
        defaultDropdownOpened={known.length > 0}
        comboboxProps={{ withinPortal: true }}
      />
      {systems.data?.length === 0 && (
        <Text fz="xs" c="dimmed">
          {t('cell.noSystems')}
        </Text>
      )}
    </>
  );
}

type DepartmentProps = {
  label: string;
  id: string | null;
  autoFocus: boolean;
  onChange: (cell: Cell | null) => void;
};

/** The department that owns the step. */
export function DepartmentInput({ label, id, autoFocus, onChange }: DepartmentProps) {
  const { t } = useTranslation('journeyMap');
  const departments = useQuery(departmentsOf(useWorkspaceId()));
  const known = (departments.data ?? []).map((one) => ({ value: one.id, label: one.name }));
  const gone = id !== null && !known.some(({ value }) => value === id) ? [{ value: id, label: t('cell.unknown') }] : [];

  return (
    <>
      <Select
        aria-label={label}
        placeholder={t('placeholder.owner')}
        data={[...known, ...gone]}
        value={id}
        onChange={(chosen) => onChange(chosen === null ? null : { departmentId: chosen })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('cell.nobody') }}
        size="sm"
        autoFocus={autoFocus}
      />
      {departments.data?.length === 0 && (
        <Text fz="xs" c="dimmed">
          {t('cell.noDepartments')}
        </Text>
      )}
    </>
  );
}
