import { measureKinds, measureLevels } from '@anklang/domain';
import { MultiSelect, NativeSelect, Paper, Radio, Stack, Textarea, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DepartmentsInput, usePeople } from '../../touchpoints/fields/index.ts';
import type { PartProps } from './form-props.ts';

/** What exactly is done, and who else takes part. */
export function WhatPart({ draft, set }: PartProps) {
  const { t } = useTranslation('measures');
  const { people, nameOf } = usePeople();
  const others = draft.involvedIds.filter((id) => !people.some((one) => one.id === id));
  const offered = [...people, ...others.map((id) => ({ id, name: nameOf(id) }))];

  return (
    <Paper p="lg" component="section" aria-labelledby="what-part">
      <Stack gap="md">
        <Title order={2} fz="h4" id="what-part">
          {t('form.what')}
        </Title>
        <Textarea
          label={t('form.description')}
          maxLength={8000}
          autosize
          minRows={3}
          value={draft.description}
          onChange={({ currentTarget }) => set({ description: currentTarget.value })}
        />
        <NativeSelect
          label={t('form.kind')}
          maw={320}
          value={draft.kind}
          onChange={({ currentTarget: { value } }) =>
            set({ kind: measureKinds.find((one) => one === value) ?? draft.kind })
          }
          data={measureKinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        />
        <Radio.Group
          label={t('form.level')}
          value={draft.level}
          onChange={(value) => set({ level: measureLevels.find((one) => one === value) ?? draft.level })}
        >
          <Stack gap="xs" mt={6}>
            {measureLevels.map((one) => (
              <Radio key={one} value={one} label={t(`level.${one}`)} description={t(`levelHint.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <MultiSelect
          label={t('form.involved')}
          searchable
          hidePickedOptions
          data={offered.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.involvedIds}
          onChange={(involvedIds) => set({ involvedIds })}
        />
        <DepartmentsInput
          id="measure-departments"
          label={t('form.involvedDepartments')}
          description={null}
          error={null}
          value={draft.involvedDepartmentIds}
          onChange={(involvedDepartmentIds) => set({ involvedDepartmentIds })}
        />
      </Stack>
    </Paper>
  );
}
