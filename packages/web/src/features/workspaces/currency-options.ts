import type { Language } from '@anklang/domain';

/** Asked for most by those who read German or English. */
const first = ['EUR', 'CHF', 'GBP', 'USD'];

/** Every currency with its name: the usual ones, then the others by name. The chosen one is there in any case. */
export function currencyOptions(language: Language, chosen: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const { compare } = new Intl.Collator(language);
  const labelled = (code: string) => ({ value: code, label: `${names.of(code) ?? code} (${code})` });
  const others = new Set([...Intl.supportedValuesOf('currency'), chosen]);
  for (const code of first) others.delete(code);
  const byName = [...others].map(labelled).toSorted((a, b) => compare(a.label, b.label));

  return [...first.map(labelled), ...byName];
}
