import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';

/** Asks before something is lost. The verb on the button says what happens. */
export function useConfirm() {
  const { t } = useTranslation('shell');
  return (options: { title: string; text: string; verb: string; onConfirm: () => void }) =>
    modals.openConfirmModal({
      title: options.title,
      children: <Text size="sm">{options.text}</Text>,
      labels: { confirm: options.verb, cancel: t('cancel') },
      confirmProps: { bg: 'var(--danger)', c: 'var(--on-danger)' },
      cancelProps: { variant: 'default' },
      closeButtonProps: { 'aria-label': t('close') },
      onConfirm: options.onConfirm,
    });
}
