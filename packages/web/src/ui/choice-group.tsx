import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

type Props<Value extends string> = {
  label: string;
  /** In the order in which they are offered; a dialog begins at the first. */
  choices: readonly { value: Value; label: string; description: string }[];
  value: Value | null;
  error?: ReactNode;
  onChange: (value: Value) => void;
};

/** One of a few, each said in a word and explained in a sentence. */
export function ChoiceGroup<Value extends string>({ label, choices, value, error, onChange }: Props<Value>) {
  return (
    <Radio.Group
      label={label}
      value={value ?? ''}
      error={error}
      onChange={(chosen) => {
        const choice = choices.find((one) => one.value === chosen);
        if (choice) onChange(choice.value);
      }}
    >
      <Stack gap="xs" mt={6} mb={4}>
        {choices.map((choice, index) => (
          <Radio
            key={choice.value}
            value={choice.value}
            label={choice.label}
            description={choice.description}
            data-autofocus={index === 0 || undefined}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
