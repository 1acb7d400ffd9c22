import { ActionIcon } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import classes from './start-with-one.module.css';

type Props = {
  value: number;
  /** The room has no more hands. */
  isFull: boolean;
  more: string;
  less: string;
  onChange: (value: number) => void;
};

/** Hands that go up: a figure between two large buttons, for a thumb as well as for the keyboard. */
export function VoteInput({ value, isFull, more, less, onChange }: Props) {
  return (
    <span className={classes['counter']}>
      <ActionIcon
        variant="default"
        size={40}
        aria-label={less}
        disabled={value === 0}
        onClick={() => onChange(value - 1)}
      >
        <IconMinus size={18} aria-hidden />
      </ActionIcon>
      <output>{value}</output>
      <ActionIcon variant="default" size={40} aria-label={more} disabled={isFull} onClick={() => onChange(value + 1)}>
        <IconPlus size={18} aria-hidden />
      </ActionIcon>
    </span>
  );
}
