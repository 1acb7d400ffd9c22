import type { Language, QuestionInput } from '@anklang/domain';
import type { TFunction } from 'i18next';
import { prepareChips } from '../question/prepare-chips.ts';

/** What makes a side the side it is: period, segments and filters in words. */
export function saySide(
  { from, to, segments, where }: QuestionInput,
  { t, language }: { t: TFunction<'ways'>; language: Language },
): string {
  const own: QuestionInput = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(segments === undefined ? {} : { segments }),
    ...(where === undefined ? {} : { where }),
  };
  const chips = prepareChips(own, { t, language, names: { nameOf: (key) => key, partName: (key) => key } });
  return chips.length === 0 ? t('compare.everyone') : chips.map(({ label }) => label).join(' · ');
}
