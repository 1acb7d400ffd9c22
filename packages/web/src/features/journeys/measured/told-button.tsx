import { Popover } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useState } from 'react';

type Props = {
  /** What the button says aloud, and what names what it opens. */
  label: string;
  title: string;
  className: string | undefined;
  data: Record<`data-${string}`, string | undefined>;
  /** What is told on demand. */
  told: ReactNode;
  children: ReactNode;
};

/** The head of a step listens to clicks and keys itself; these are for the button. */
const keep = (event: SyntheticEvent) => event.stopPropagation();
const mine = { onPointerDown: keep, onDoubleClick: keep, onKeyDown: keep, onContextMenu: keep };

/** A small sign on the map that tells its reason when it is pressed. */
export function ToldButton({ label, title, className, data, told, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} width={280} position="bottom-start" shadow="md" withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={className}
          {...data}
          {...mine}
          aria-label={label}
          title={label}
          onClick={(event) => {
            event.stopPropagation();
            setOpen((now) => !now);
          }}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Escape') setOpen(false);
          }}
        >
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={title} {...mine} onClick={keep}>
        {told}
      </Popover.Dropdown>
    </Popover>
  );
}
