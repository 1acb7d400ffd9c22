import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** It worked; said in passing. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: 'var(--level-delighting)', autoClose: 5000, closeButtonProps: closeButton() });
}

/** It did not work; stays until it is read. */
export function notifyProblem(message: string): void {
  notifications.show({ message, color: 'var(--danger)', autoClose: 12_000, closeButtonProps: closeButton() });
}

/** The cross has no word of its own. */
function closeButton() {
  return { 'aria-label': i18next.t('shell:close') };
}
