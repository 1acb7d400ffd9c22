import type { Language, RelationshipAccount } from '@anklang/domain';
import { formatsFor } from '../../../charts/format.ts';

export type AccountTouchpoint = {
  key: string;
  name: string;
  deposits: number;
  withdrawals: number;
  depositsText: string;
  withdrawalsText: string;
  positive: string;
  negative: string;
  knockOuts: number;
  knockOutsText: string;
};

/** What each touchpoint pays in and takes out; where most is taken out first. */
export function prepareTouchpoints(answer: RelationshipAccount, language: Language): AccountTouchpoint[] {
  const formats = formatsFor(language);
  const largest = Math.max(0, ...answer.touchpoints.flatMap(({ deposits, withdrawals }) => [deposits, withdrawals]));
  const amount = (value: number) => formats.decimal(value, largest < 100 ? 1 : 0);

  return answer.touchpoints
    .filter(({ positive, negative, knockOuts }) => positive + negative + knockOuts > 0)
    .toSorted((a, b) => b.withdrawals - a.withdrawals || b.deposits - a.deposits || a.step - b.step)
    .map(({ step, deposits, withdrawals, positive, negative, knockOuts }) => ({
      key: answer.steps[step]?.key ?? String(step),
      name: answer.steps[step]?.name ?? '',
      deposits,
      withdrawals,
      depositsText: amount(deposits),
      withdrawalsText: amount(withdrawals),
      positive: formats.count(positive),
      negative: formats.count(negative),
      knockOuts,
      knockOutsText: formats.count(knockOuts),
    }));
}
