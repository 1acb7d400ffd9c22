import { useMemo } from 'react';
import { useLanguage } from '../language/index.ts';
import { useMembership } from '../session/index.ts';
import { createMoney, type Money } from './money.ts';

/** Amounts in the currency of the workspace of the address. */
export function useMoney(): Money {
  const language = useLanguage();
  const { currency } = useMembership().workspace;
  return useMemo(() => createMoney(language, currency), [language, currency]);
}
