import type { OptionsFilter } from '@mantine/core';

/** Stands in a list of ids for what is not there yet; no id begins like this. */
export const newOption = '+';

export function isKnownName(known: readonly { label: string }[], name: string): boolean {
  return known.some(({ label }) => label.toLocaleLowerCase() === name.toLocaleLowerCase());
}

/** The offer to add what is missing stays, whatever else fits. */
export const keepNewOption: OptionsFilter = ({ options, search }) =>
  options.filter(
    (option) =>
      'value' in option &&
      (option.value === newOption || option.label.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase())),
  );
