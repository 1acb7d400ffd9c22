import { NewTouchpointSchema, type Profile, routes, touchpointFields } from '@anklang/domain';
import { Input, Modal, NativeSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { FormButtons } from '../../../ui/form-buttons.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { DepartmentInput } from '../fields/department-inputs.tsx';
import { FieldValue } from '../fields/field-value.tsx';
import { useFieldWords } from '../fields/use-field-words.ts';
import { touchpointOf } from '../touchpoint-queries.ts';

const NewSchema = NewTouchpointSchema.pick({ name: true });
const placeFields = ['phaseIds', 'segmentIds'] as const;
const blank = { name: '', departmentId: '', kind: '', lifecycle: 'active' };

type Props = { place: Pick<Profile, 'phaseIds' | 'segmentIds'>; onClose: () => void };

/** A new touchpoint by its name; what else there is to say comes right after. */
export function AddTouchpointDialog({ place, onClose }: Props) {
  const { t } = useTranslation(['touchpoints', 'shell']);
  const { nameOf, hintOf, optionOf } = useFieldWords();
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const add = useMutation({
    mutationFn: ({ name, departmentId, kind, lifecycle }: typeof blank) =>
      callApi(routes.addTouchpoint, {
        params: { workspaceId },
        body: {
          name,
          lifecycle: lifecycle === 'idea' ? 'idea' : 'active',
          departmentId: departmentId || null,
          class: touchpointFields.class.options.find((one) => one === kind) ?? null,
          ...place,
        },
      }),
    onSuccess: async (record) => {
      queryClient.setQueryData(touchpointOf(workspaceId, record.id).queryKey, record);
      notifyDone(t('register.new.added', { name: record.name }));
      await navigate({
        to: '/w/$workspaceId/touchpoints/$touchpointId',
        params: { workspaceId, touchpointId: record.id },
        search: { edit: 'essentials' },
      });
      await queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId] });
    },
  });
  const form = useForm({ initial: blank, schema: NewSchema, onSubmit: (values) => add.mutate(values) });

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('register.new.title')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={form.submit} noValidate>
        <Stack gap="md">
          <Text fz="sm">{t('register.new.text')}</Text>
          {placeFields
            .filter((field) => place[field].length > 0)
            .map((field) => (
              <Text key={field} fz="sm">
                {nameOf(field)}: <FieldValue field={field} value={place[field]} />
              </Text>
            ))}
          {add.isError && <ProblemAlert error={add.error} />}
          <TextInput
            {...form.text('name')}
            label={nameOf('name')}
            description={hintOf('name')}
            required
            maxLength={200}
            data-autofocus
          />
          <DepartmentInput
            id="new-departmentId"
            label={nameOf('departmentId')}
            description={null}
            error={null}
            value={form.values.departmentId || null}
            onChange={(departmentId) => form.set('departmentId', departmentId ?? '')}
          />
          <NativeSelect
            label={nameOf('class')}
            description={hintOf('class')}
            value={form.values.kind}
            onChange={(event) => form.set('kind', event.currentTarget.value)}
            data={[
              { value: '', label: t('register.new.classNone') },
              ...touchpointFields.class.options.map((one) => ({ value: one, label: optionOf('class', one) })),
            ]}
          />
          <div>
            <Input.Label component="div">{t('register.new.exists')}</Input.Label>
            <div>
              <SegmentedControl
                aria-label={t('register.new.exists')}
                value={form.values.lifecycle}
                onChange={(lifecycle) => form.set('lifecycle', lifecycle)}
                data={[
                  { value: 'active', label: t('register.new.active') },
                  { value: 'idea', label: t('register.new.idea') },
                ]}
              />
            </div>
          </div>
          <FormButtons submit={t('register.new.submit')} isBusy={add.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
