import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** Says what is gone, with the way back at hand. */
export function sayRemoved(message: string, onUndo: () => void): void {
  const id = `removed-${message}`;
  const undo = () => {
    notifications.hide(id);
    onUndo();
  };
  notifications.show({
    id,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text fz="sm">{message}</Text>
        <Button variant="default" size="compact-sm" onClick={undo}>
          {i18next.t('journeyMap:toolbar.undo')}
        </Button>
      </Group>
    ),
    color: 'var(--accent)',
    autoClose: 8000,
    closeButtonProps: { 'aria-label': i18next.t('shell:close') },
  });
}
