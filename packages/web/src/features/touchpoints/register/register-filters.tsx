import { CareReasonSchema, lifecycleStates, touchpointFields, touchpointSorts } from '@anklang/domain';
import { ActionIcon, Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { departmentsOf, entriesOf } from '../fields/reference-queries.ts';
import { useFieldWords } from '../fields/use-field-words.ts';
import { LedHere } from './led-here.tsx';
import classes from './register.module.css';
import { isNarrowed, noFilters, type RegisterSearch, usualSort } from './register-search.ts';
import { SavedFilters } from './saved-filters.tsx';

type Props = { search: RegisterSearch; onChange: (change: Partial<RegisterSearch>) => void };

/** What the register is narrowed by; every choice lands in the address. */
export function RegisterFilters({ search, onChange }: Props) {
  const { t } = useTranslation('touchpoints');
  const { shortOptionOf } = useFieldWords();
  const workspaceId = useWorkspaceId();
  const departments = useQuery(departmentsOf(workspaceId));
  const phases = useQuery(entriesOf(workspaceId, 'phase'));
  const named = (entries: readonly { id: string; name: string }[] | undefined) =>
    (entries ?? []).map(({ id, name }) => ({ value: id, label: name }));

  return (
    <div className={classes['filters']}>
      <SearchInput text={search.search ?? ''} onChange={(text) => onChange({ search: text || undefined })} />
      <Choice
        label={t('register.department')}
        all={t('register.departmentAll')}
        value={search.department}
        options={[{ value: 'none', label: t('register.departmentNone') }, ...named(departments.data)]}
        onChange={(department) => onChange({ department })}
      />
      <Choice
        label={t('register.lifecycle')}
        all={t('register.lifecycleAll')}
        value={search.lifecycle}
        options={lifecycleStates.map((state) => ({ value: state, label: t(`lifecycle.${state}`) }))}
        onChange={(lifecycle) => onChange({ lifecycle })}
      />
      <Choice
        label={t('register.class')}
        all={t('register.classAll')}
        value={search.class}
        options={touchpointFields.class.options.map((one) => ({ value: one, label: shortOptionOf('class', one) }))}
        onChange={(chosen) => onChange({ class: chosen })}
      />
      <Choice
        label={t('register.phase')}
        all={t('register.phaseAll')}
        value={search.phase}
        options={named(phases.data)}
        onChange={(phase) => onChange({ phase })}
      />
      <Choice
        label={t('register.criticality')}
        all={t('register.criticalityAll')}
        value={search.criticality}
        options={touchpointFields.criticality.options.map((one) => ({
          value: one,
          label: shortOptionOf('criticality', one),
        }))}
        onChange={(criticality) => onChange({ criticality })}
      />
      <Choice
        label={t('register.care')}
        all={t('register.careAll')}
        value={search.care}
        options={CareReasonSchema.options.map((reason) => ({
          value: reason,
          label: t(`register.careReason.${reason}`),
        }))}
        onChange={(care) => onChange({ care })}
      />
      <SortChoice search={search} onChange={onChange} />
      <Group gap="md" className={classes['more'] ?? ''}>
        <Checkbox
          label={t('register.mine')}
          title={t('register.mineHint')}
          checked={search.mine === true}
          onChange={(event) => onChange({ mine: event.currentTarget.checked || undefined })}
        />
        <SavedFilters search={search} onChoose={onChange} />
        {isNarrowed(search) && (
          <Button variant="subtle" size="sm" onClick={() => onChange(noFilters)}>
            {t('register.reset')}
          </Button>
        )}
      </Group>
      <LedHere search={search} onChange={onChange} />
    </div>
  );
}

function SearchInput({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('touchpoints');
  const input = useRef<HTMLInputElement>(null);
  const find = useDebouncedCallback(onChange, 250);
  // Filters that were taken back or chosen elsewhere show here too, but never while somebody types.
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = text;
  }, [text]);

  return (
    <TextInput
      ref={input}
      className={classes['search'] ?? ''}
      label={t('register.search')}
      placeholder={t('register.searchHint')}
      leftSection={<IconSearch size={16} aria-hidden />}
      defaultValue={text}
      onChange={(event) => find(event.currentTarget.value)}
    />
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  all: string;
  value: Value | undefined;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value | undefined) => void;
};

function Choice<Value extends string>({ label, all, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(options.find((option) => option.value === event.currentTarget.value)?.value)}
      data={[{ value: '', label: all }, ...options]}
    />
  );
}

function SortChoice({ search, onChange }: Props) {
  const { t } = useTranslation('touchpoints');
  const Arrow = search.descending ? IconArrowDown : IconArrowUp;

  return (
    <Group gap={4} wrap="nowrap" align="flex-end">
      <NativeSelect
        label={t('register.sort')}
        flex={1}
        value={search.sort ?? usualSort}
        onChange={(event) => {
          const sort = touchpointSorts.find((known) => known === event.currentTarget.value);
          onChange({ sort: sort === usualSort ? undefined : sort, descending: undefined });
        }}
        data={touchpointSorts.map((sort) => ({ value: sort, label: t(`register.sortBy.${sort}`) }))}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t(search.descending ? 'register.descending' : 'register.ascending')}
        onClick={() => onChange({ descending: search.descending ? undefined : true })}
      >
        <Arrow size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
