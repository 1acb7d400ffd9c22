import type { FoundName } from '@anklang/domain';
import { Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { FormButtons } from '../../../ui/form-buttons.tsx';
import { type ChosenTouchpoint, TouchpointSelect } from './touchpoint-select.tsx';

type Props = {
  names: readonly FoundName[];
  busy: boolean;
  onStand: (touchpoint: ChosenTouchpoint) => void;
  onClose: () => void;
};

/** Lets names of the data stand for a touchpoint that the register has already. */
export function StandDialog({ names, busy, onStand, onClose }: Props) {
  const { t } = useTranslation(['interactions', 'shell']);
  const format = useFormat();
  const [chosen, setChosen] = useState<ChosenTouchpoint | null>(null);
  const [isMissing, setMissing] = useState(false);
  const similar = new Map(
    names.flatMap((name) => name.similar.map(({ touchpointId, name: called }) => [touchpointId, called] as const)),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(chosen === null);
    if (chosen !== null && !busy) onStand(chosen);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('stand.title', {
        count: names.length,
        formatted: format.number(names.length),
        name: names[0]?.name ?? '',
      })}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text fz="sm">{t('stand.text')}</Text>
          <TouchpointSelect
            similar={[...similar].map(([id, name]) => ({ id, name }))}
            value={chosen}
            error={isMissing && chosen === null ? t('stand.required') : undefined}
            onChange={setChosen}
          />
          <FormButtons submit={t('stand.submit')} isBusy={busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
