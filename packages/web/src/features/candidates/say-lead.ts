import type { Candidates } from '@anklang/domain';
import type { TFunction } from 'i18next';

type Finding = Pick<Candidates, 'items'>;

/** The finding in one line: who stands in front, and whether anybody does. */
export function sayLead({ items }: Finding, t: TFunction<'candidates'>): string {
  const [first] = items;
  if (!first) return t('lead.empty');
  if (first.ahead === 0) return t('lead.open');
  if (first.sharing > 1) return t('lead.shared', { formatted: String(first.sharing), ahead: first.ahead });
  return t('lead.one', { name: first.name, ahead: first.ahead });
}
