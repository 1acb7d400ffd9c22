import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';

type Props = {
  label: string;
  name: string;
  placeholder?: string;
  maxLength: number;
  /** Null: nothing is to change. */
  onEnd: (name: string | null, isByKey: boolean) => void;
};

/** A name written in its place: Enter or leaving keeps it, Escape leaves it as it was. */
export function NameInput({ label, name, placeholder, maxLength, onEnd }: Props) {
  const [text, setText] = useState(name);
  const isOver = useRef(false);
  const end = (kept: string | null, isByKey: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    onEnd(kept === null || kept.trim() === name ? null : kept.trim(), isByKey);
  };

  return (
    <TextInput
      aria-label={label}
      value={text}
      placeholder={placeholder}
      size="xs"
      maxLength={maxLength}
      ref={selectAll}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={() => end(text, false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') end(text, true);
        else if (event.key === 'Escape') end(null, true);
        else return;
        event.preventDefault();
      }}
    />
  );
}

function selectAll(input: HTMLInputElement | null): void {
  if (!input || document.activeElement === input) return;
  input.focus({ preventScroll: true });
  input.select();
}
