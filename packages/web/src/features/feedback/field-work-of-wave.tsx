import { type FieldWork, routes, type Survey } from '@anklang/domain';
import { Button, Modal, Stack, VisuallyHidden } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { atNoon, useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useAction } from '../../ui/use-action.ts';
import { draftOf, FieldWorkInputs, readFieldWork } from './field-work-inputs.tsx';

type Wave = Survey['waves'][number];

/** From when to when people of a wave were asked, and for whoever imports: the way to say so. */
export function FieldWorkOfWave({ wave, surveyName }: { wave: Wave; surveyName: string }) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const mayChange = useMay('survey.import');
  const [isOpen, setIsOpen] = useState(false);
  const { fieldWork } = wave;

  return (
    <>
      {fieldWork
        ? t('fieldWork.said', { from: format.date(atNoon(fieldWork.from)), to: format.date(atNoon(fieldWork.to)) })
        : !mayChange && '–'}
      {mayChange && (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsOpen(true)}>
          {fieldWork ? t('fieldWork.change') : t('fieldWork.say')}
          <VisuallyHidden>
            : {surveyName}, {wave.name}
          </VisuallyHidden>
        </Button>
      )}
      {isOpen && <FieldWorkDialog wave={wave} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function FieldWorkDialog({ wave, onClose }: { wave: Wave; onClose: () => void }) {
  const { t } = useTranslation(['survey', 'shell']);
  const workspaceId = useWorkspaceId();
  const [draft, setDraft] = useState(() => draftOf(wave.fieldWork));
  const wanted = readFieldWork(draft);
  const save = useAction<FieldWork | null>({
    run: async (fieldWork) => {
      await callApi(routes.changeWave, { params: { workspaceId, waveId: wave.id }, body: { fieldWork } });
      onClose();
    },
    refresh: ['workspace', workspaceId],
    said: () => t('fieldWork.saved', { name: wave.name }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== undefined) save.mutate(wanted);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('fieldWork.title', { name: wave.name })}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <FieldWorkInputs draft={draft} onChange={setDraft} />
          <FormButtons
            submit={t('shell:save')}
            isBusy={save.isPending}
            isDisabled={wanted === undefined}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
