import { Paper, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DepartmentInput, PersonInput } from '../../touchpoints/fields/index.ts';
import type { PartProps } from './form-props.ts';
import { TouchpointsPart } from './touchpoints-part.tsx';

/** Enough for a beginning: what, where, who, and what for. */
export function FirstPart({ draft, set, problems }: PartProps) {
  const { t } = useTranslation('measures');
  return (
    <Paper p="lg" component="section" aria-labelledby="first-part">
      <Stack gap="md">
        <Title order={2} fz="h4" id="first-part">
          {t('form.first')}
        </Title>
        <TextInput
          label={t('form.title')}
          description={t('form.titleHint')}
          required
          maxLength={200}
          value={draft.title}
          error={problems.has('title') && t('form.titleMissing')}
          onChange={({ currentTarget }) => set({ title: currentTarget.value })}
        />
        <TouchpointsPart touchpoints={draft.touchpoints} onChange={(touchpoints) => set({ touchpoints })} />
        <Textarea
          label={t('form.wish')}
          description={t('form.wishHint')}
          maxLength={1000}
          autosize
          minRows={2}
          value={draft.goal.wish}
          onChange={({ currentTarget }) => set({ goal: { ...draft.goal, wish: currentTarget.value } })}
        />
        <DepartmentInput
          id="measure-department"
          label={t('form.department')}
          description={null}
          error={null}
          value={draft.departmentId}
          onChange={(departmentId) => set({ departmentId })}
        />
        <PersonInput
          id="measure-responsible"
          label={t('form.responsible')}
          description={null}
          error={null}
          value={draft.responsibleId}
          onChange={(responsibleId) => set({ responsibleId })}
        />
      </Stack>
    </Paper>
  );
}
