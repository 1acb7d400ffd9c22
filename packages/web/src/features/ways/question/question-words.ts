import type { Dimension, JourneyCut, Language, QuestionInput } from '@anklang/domain';
import type { TFunction } from 'i18next';
import { sayDuration } from '../say-duration.ts';
import { sayDay } from './days.ts';

type Words = { t: TFunction<'ways'>; language: Language };

export function sayPeriod({ from, to }: Pick<QuestionInput, 'from' | 'to'>, { t, language }: Words): string {
  const first = from === undefined ? null : sayDay(from, language);
  // The end is not in, so the day told is the one before it.
  const last = to === undefined ? null : sayDay(Date.parse(to) - 1, language);
  if (first && last) return first === last ? first : `${first} – ${last}`;
  if (first) return t('question.period.fromOn', { day: first });
  return last ? t('question.period.toOn', { day: last }) : t('question.period.all');
}

export function sayCut(cut: JourneyCut | undefined, { t, language }: Words): string {
  if (cut?.by === 'session') return t('question.cut.session');
  if (cut?.by !== 'inactivity') return t('question.cut.customer');
  const duration = sayDuration(cut.quietMinutes * 60, { language });
  return t('question.cut.inactivity', { duration });
}

/** A value of a dimension as people say it; only directions have words of their own. */
export function sayValue(dimension: Dimension, value: string, t: TFunction<'ways'>): string {
  if (dimension !== 'direction') return value;
  return value === 'customer' || value === 'company' ? t(`question.directionOf.${value}`) : value;
}
