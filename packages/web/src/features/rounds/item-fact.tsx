import type { ProgressItem, ProgressItemKey } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';

/** Said in words; of the others the figure says enough. */
const inWords: readonly ProgressItemKey[] = ['heard', 'measuredAgain'];

/** What decided an item, in words: open, or the fact behind its tick. */
export function ItemFact({ item: { key, done, have, of } }: { item: ProgressItem }) {
  const { t } = useTranslation(['rounds', 'progress']);
  const format = useFormat();
  if (!done) return t('earlier.open');
  if (of === null && !inWords.includes(key)) return format.number(have);
  return t(`progress:fact.${key}`, { have: format.number(have), of: format.number(of ?? 0) });
}
