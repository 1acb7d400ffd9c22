import type { Candidate, CandidateReason, Criterion } from '@anklang/domain';
import type { TFunction } from 'i18next';
import type { Formats } from '../../charts/format.ts';

type Speech = {
  t: TFunction<'candidates'>;
  formats: Formats;
  /** The word of a criticality. */
  criticalityOf: (option: string) => string;
};

/** A reason as a sentence, with its uncertainty. */
export function sayReason({ code, params }: CandidateReason, { t, formats, criticalityOf }: Speech): string {
  const number = (name: string) => Number(params[name] ?? 0);
  const interval = (write: (value: number) => string) => formats.range(write(number('low')), write(number('high')));
  const share = { share: formats.percent(number('value')), interval: interval((value) => formats.percent(value)) };
  const n = formats.count(number('n'));
  const amount = (write: (value: number) => string) => ({ value: write(number('value')), interval: interval(write) });

  switch (code) {
    case 'mostInfluence':
    case 'influence': {
      const ranks = formats.span(number('rankLow'), number('rankHigh'));
      return t(`reason.${code}`, { ...share, ranks, ranked: number('ranked') });
    }
    case 'criticality':
      return t('reason.criticality', { criticality: criticalityOf(String(params['criticality'])) });
    case 'disappointedRatings': {
      const inTen = Math.round(number('value') * 10);
      const basis = t(params['basis'] === 'interactions' ? 'basis.interactions' : 'basis.survey');
      if (inTen === 0) return t('reason.disappointedFew', { ...share, n, basis });
      if (inTen === 1) return t('reason.disappointedOne', { ...share, n, basis });
      return t('reason.disappointedRatings', { ...share, inTen, n, basis });
    }
    case 'disappointedForms':
      return t('reason.disappointedForms', { count: number('count'), n });
    case 'reachCustomers':
    case 'reachRespondents':
      return t(`reason.${code}`, { ...share, n });
    case 'reachContacts':
      return t('reason.reachContacts', { contacts: formats.count(number('contacts')) });
    case 'effort':
      return t('reason.effort', { effort: number('effort') });
    case 'smallCauseLargeEffect':
      // A penalty is negative; the sentence says how much lower.
      return t('reason.smallCauseLargeEffect', {
        value: formats.decimal(-number('value'), 2),
        interval: formats.range(formats.decimal(-number('high'), 2), formats.decimal(-number('low'), 2)),
      });
    case 'potential':
      return t('reason.potential', {
        ...amount((value) => formats.decimal(value, 2)),
        outcome: params['outcome'] ?? '',
      });
    case 'manyDepartments':
      return t('reason.manyDepartments', { count: number('count') });
    default:
      return t(`reason.${code}`);
  }
}

export type CriterionRow = {
  criterion: Criterion;
  side: 'ahead' | 'behind' | 'open' | 'unknown';
  /** Null: nothing is known. */
  reason: CandidateReason | null;
};

/** One row per criterion, in the order of the method, and the remarks that do not count. */
export function arrangeReasons({ criteria, reasons }: Candidate): { rows: CriterionRow[]; remarks: CandidateReason[] } {
  const names = ['influence', 'disappointment', 'reach', 'ease'] as const;
  const rows = names.map(
    (criterion): CriterionRow => ({
      criterion,
      side: criteria[criterion]?.side ?? 'unknown',
      reason: reasons.find((reason) => reason.criterion === criterion) ?? null,
    }),
  );
  return { rows, remarks: reasons.filter(({ criterion }) => criterion === null) };
}
