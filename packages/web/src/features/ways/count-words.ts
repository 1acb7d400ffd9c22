import type { Language } from '@anklang/domain';
import type { TFunction } from 'i18next';
import { formatsFor } from '../../charts/format.ts';

export type Counted = 'ways' | 'customers' | 'interactions' | 'steps' | 'transitions';

/** "1 Weg", "2.746 Wege": the plural by the number, the number as the language writes it. */
export function sayCount(of: Counted, count: number, { t, language }: { t: TFunction<'ways'>; language: Language }) {
  return t(`count.${of}`, { count, formatted: formatsFor(language).count(count) });
}
