import type { TFunction } from 'i18next';
import type { AccountModel } from './prepare-account.ts';

/** The mean balance as far as it is sure, and whom it hides. */
export function sayAccount({ all, sign }: AccountModel, t: TFunction<'outcomes'>): { title: string; lead: string } {
  const balance = all.balance.kind === 'estimate' ? all.balance.both : '';
  const debt = t('account.lead.debt', { count: all.inDebt, formatted: all.inDebtText, share: all.inDebtShare });
  const knockOut =
    all.knockedOut === 0
      ? t('account.lead.knockOutNone')
      : t('account.lead.knockOut', { count: all.knockedOut, formatted: all.knockedOutText });

  return { title: t(`account.headline.${sign}`, { balance }), lead: `${debt}. ${knockOut}` };
}
