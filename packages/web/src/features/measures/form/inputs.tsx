import { NumberInput, TextInput } from '@mantine/core';
import { useLanguage } from '../../../lib/language/index.ts';

type DayProps = {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
  error?: string | false | undefined;
  ariaLabel?: string | undefined;
};

/** A day of the calendar, or nothing. */
export function DayInput({ label, value, onChange, error, ariaLabel }: DayProps) {
  return (
    <TextInput
      type="date"
      label={label}
      aria-label={ariaLabel}
      value={value ?? ''}
      error={error}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
    />
  );
}

type NumberProps = {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
  error?: string | false | undefined;
  description?: string;
  isWhole?: boolean;
  maw?: number;
};

/** A number, or nothing; whole amounts are never below zero. */
export function AmountInput({ value, onChange, isWhole = false, ...props }: NumberProps) {
  const isGerman = useLanguage() === 'de';
  return (
    <NumberInput
      {...props}
      hideControls
      allowDecimal={!isWhole}
      allowNegative={!isWhole}
      decimalSeparator={isGerman ? ',' : '.'}
      thousandSeparator={isGerman ? '.' : ','}
      value={value ?? ''}
      onChange={(typed) => onChange(typed === '' || Number.isNaN(Number(typed)) ? null : Number(typed))}
    />
  );
}
