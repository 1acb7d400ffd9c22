import { Button, Group } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import classes from './item-buttons.module.css';

type Act = {
  verb: string;
  /** Says which item is meant. */
  label: string;
  onClick: () => void;
  isPending?: boolean;
};

/** Edit and remove one item of a list, the same everywhere; what a person may not do is left out. */
export function ItemButtons({ edit, remove }: { edit?: Act | undefined; remove?: Act | undefined }) {
  return (
    <Group gap={4} className={`${classes['buttons']} no-print`}>
      {edit && <ItemButton act={edit} icon={<IconPencil size={15} aria-hidden />} />}
      {remove && <ItemButton act={remove} icon={<IconTrash size={15} aria-hidden />} />}
    </Group>
  );
}

function ItemButton({ act: { verb, label, onClick, isPending = false }, icon }: { act: Act; icon: React.ReactNode }) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      fw={500}
      c="var(--ink-soft)"
      className={classes['button']}
      leftSection={icon}
      aria-label={label}
      loading={isPending}
      onClick={onClick}
    >
      {verb}
    </Button>
  );
}
