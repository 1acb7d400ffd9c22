import { notifications } from '@mantine/notifications';

/** It worked; said in passing. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: 'var(--level-delighting)', autoClose: 5000 });
}

/** It did not work; stays until it is read. */
export function notifyProblem(message: string): void {
  notifications.show({ message, color: 'var(--danger)', autoClose: 12_000 });
}
