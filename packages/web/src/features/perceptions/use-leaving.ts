import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../../ui/use-confirm.tsx';

/** Asks before what is typed is lost, whichever way one leaves; gives what the cancel button does. */
export function useLeaving({ isDirty, onLeave }: { isDirty: boolean; onLeave: () => void }): () => void {
  const { t } = useTranslation('touchpoints');
  const confirm = useConfirm();
  useBlocker({
    // The form of the record takes the place of this one, under the same address.
    shouldBlockFn: ({ current, next }) =>
      isDirty &&
      (current.pathname !== next.pathname || 'edit' in next.search) &&
      !window.confirm(`${t('record.leave')} ${t('record.leaveText')}`),
    enableBeforeUnload: isDirty,
  });

  return () => {
    if (!isDirty) return onLeave();
    confirm({
      title: t('record.leave'),
      text: t('record.leaveText'),
      verb: t('record.leaveVerb'),
      onConfirm: onLeave,
    });
  };
}
