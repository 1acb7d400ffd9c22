import { type JourneyMapSummary, NewJourneyMapSchema, routes } from '@anklang/domain';
import { Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { FormButtons } from '../../../ui/form-buttons.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { entriesOf } from '../../touchpoints/fields/index.ts';

type Journey = Pick<JourneyMapSummary, 'id' | 'name' | 'description' | 'productId'>;
/** A new journey, one that begins as another is now, or what one is about. */
export type AskedOfJourney = { do: 'add' } | { do: 'copy'; journey: Journey } | { do: 'change'; journey: Journey };

/** What is typed; the product is chosen. */
const AboutSchema = NewJourneyMapSchema.pick({ name: true, description: true }).strip();

export function JourneyDialog({ asked, onClose }: { asked: AskedOfJourney; onClose: () => void }) {
  const { t } = useTranslation(['journeyList', 'shell']);
  const products = useQuery(entriesOf(useWorkspaceId(), 'product'));
  const save = useSaveJourney(asked, onClose);
  const given = asked.do === 'add' ? null : asked.journey;
  const form = useForm({
    initial: {
      name: given === null ? '' : asked.do === 'copy' ? t('dialog.nameOfCopy', { name: given.name }) : given.name,
      description: given?.description ?? '',
      productId: given?.productId ?? '',
    },
    schema: AboutSchema,
    onSubmit: (values) => save.mutate(values),
  });
  const words = {
    add: { title: t('dialog.titleNew'), submit: t('dialog.submitNew') },
    copy: { title: t('dialog.titleCopy', { name: given?.name ?? '' }), submit: t('dialog.submitCopy') },
    change: { title: t('dialog.titleAbout'), submit: t('shell:save') },
  }[asked.do];

  return (
    <Modal opened onClose={onClose} size="lg" title={words.title} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <form onSubmit={form.submit} noValidate>
        <Stack gap="md">
          {save.isError && <ProblemAlert error={save.error} />}
          <TextInput
            {...form.text('name')}
            label={t('dialog.name')}
            description={t('dialog.nameHint')}
            required
            maxLength={200}
            data-autofocus
          />
          <Textarea
            {...form.text('description')}
            label={t('dialog.description')}
            description={t('dialog.descriptionHint')}
            maxLength={4000}
            autosize
            minRows={2}
            maxRows={8}
          />
          <NativeSelect
            label={t('dialog.product')}
            description={t('dialog.productHint')}
            value={form.values.productId}
            onChange={(event) => form.set('productId', event.currentTarget.value)}
            data={[
              { value: '', label: t('dialog.noProduct') },
              ...(products.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <FormButtons submit={words.submit} isBusy={save.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

type Draft = { name: string; description: string; productId: string };

function useSaveJourney(asked: AskedOfJourney, onDone: () => void) {
  const { t } = useTranslation('journeyList');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId, 'journeyMaps'] });

  return useMutation({
    mutationFn: async ({ name, description, productId }: Draft) => {
      const body = { name, description, productId: productId || null };
      if (asked.do === 'change') {
        await callApi(routes.changeJourneyMapAbout, { params: { workspaceId, mapId: asked.journey.id }, body });
        return null;
      }
      const copyOf = asked.do === 'copy' ? { copyOf: asked.journey.id } : {};
      return callApi(routes.addJourneyMap, { params: { workspaceId }, body: { ...body, ...copyOf } });
    },
    onSuccess: async (added) => {
      if (added === null) {
        notifyDone(t('aboutSaved'));
        onDone();
        return refresh();
      }
      notifyDone(t('added', { name: added.name }));
      await navigate({ to: '/w/$workspaceId/journeys/$mapId', params: { workspaceId, mapId: added.id } });
      return refresh();
    },
  });
}
