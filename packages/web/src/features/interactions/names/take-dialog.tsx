import type { FoundName } from '@anklang/domain';
import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { FormButtons } from '../../../ui/form-buttons.tsx';
import classes from './names.module.css';

type Props = {
  names: readonly FoundName[];
  busy: boolean;
  /** With a name for the register where one name alone is taken and called otherwise there. */
  onTake: (as: string | null) => void;
  onClose: () => void;
};

const fewNames = 12;

/** Makes names of the data touchpoints of the register. */
export function TakeDialog({ names, busy, onTake, onClose }: Props) {
  const { t } = useTranslation(['interactions', 'shell']);
  const format = useFormat();
  const [only] = names;
  const isOne = names.length === 1;
  const [as, setAs] = useState(only?.name.slice(0, 200) ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && (!isOne || as.trim() !== '')) onTake(isOne ? as.trim() : null);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('take.title', { count: names.length, formatted: format.number(names.length) })}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text fz="sm">{t('take.text')}</Text>
          {isOne ? (
            <TextInput
              label={t('take.as')}
              required
              maxLength={200}
              value={as}
              onChange={(event) => setAs(event.currentTarget.value)}
              data-autofocus
            />
          ) : (
            <div>
              <Text fz="sm">{t('take.several')}</Text>
              <ul className={classes['matches']}>
                {names.slice(0, fewNames).map(({ name }) => (
                  <li key={name}>{name}</li>
                ))}
                {names.length > fewNames && (
                  <li>{t('rules.matchesMore', { formatted: format.number(names.length - fewNames) })}</li>
                )}
              </ul>
            </div>
          )}
          <FormButtons
            submit={t('take.submit')}
            isBusy={busy}
            isDisabled={isOne && as.trim() === ''}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
