import type { ReactNode } from 'react';

/** What every input of a field gets: its words, its value, and where a change goes. */
export type InputProps<Value> = {
  id: string;
  label: string;
  description: string | null;
  error: string | null;
  value: Value;
  onChange: (value: Value) => void;
  /** A remark on what is typed, below the input. */
  remark?: ReactNode;
};
