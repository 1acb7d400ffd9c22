import { Textarea, type TextareaProps, TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

type Own = {
  value: string;
  /** What was typed, once the field is left or Enter is pressed; not each keystroke. */
  onTyped: (text: string) => void;
  /** What is typed may not be empty: then what stood there comes back. */
  isRequired?: boolean;
};

function useTyped({ value, onTyped, isRequired = false }: Own) {
  const [draft, setDraft] = useState<string | null>(null);
  const keep = useRef(() => {});
  keep.current = () => {
    const text = draft?.trim() ?? value;
    setDraft(null);
    if (text !== value && !(isRequired && text === '')) onTyped(text);
  };
  // What is closed while somebody types keeps what was typed.
  useEffect(() => () => keep.current(), []);

  return {
    value: draft ?? value,
    onChange: (event: { currentTarget: { value: string } }) => setDraft(event.currentTarget.value),
    onBlur: () => keep.current(),
    /** Escape gives back what stood there, without closing what the field stands in. */
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && draft !== null && draft !== value) {
        event.stopPropagation();
        setDraft(null);
      }
      if (event.key === 'Enter' && event.currentTarget instanceof HTMLInputElement) {
        event.preventDefault();
        keep.current();
      }
    },
  };
}

/** A line of text that is kept when it is left. */
export function TypedText({
  value,
  onTyped,
  isRequired = false,
  ...props
}: Own & Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'>) {
  return <TextInput {...props} {...useTyped({ value, onTyped, isRequired })} />;
}

/** Several lines of text that are kept when they are left. */
export function TypedLines({
  value,
  onTyped,
  ...props
}: Own & Omit<TextareaProps, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'>) {
  return <Textarea autosize minRows={1} maxRows={8} {...props} {...useTyped({ value, onTyped })} />;
}
