import type { Distance, MeasuredPoints } from '@anklang/domain';
import type { TFunction } from 'i18next';
import type { Formats } from '../../charts/format.ts';

type Said = { t: TFunction<'targets'>; formats: Formats; date: (day: string) => string };

/** What is known of a distance, each in words; null where there is nothing to say. */
export type DistanceWords = {
  target: string | null;
  until: string | null;
  /** Measured, supposed, or why neither. */
  standing: string;
  /** How many ratings a measured standing rests on. */
  counted: string | null;
  gap: string | null;
  source: string | null;
};

/** Nothing at all: neither target nor rating nor opinion. */
export function saysNothing({ target, measured, supposed }: Distance): boolean {
  return target === null && measured === null && supposed === null;
}

export function sayDistance(distance: Distance, said: Said): DistanceWords {
  const { t, formats, date } = said;
  const { target, until, measured, missing } = distance;
  return {
    target: target === null ? null : t('target', { points: formats.signed(target, 0) }),
    until: until === null ? null : t('until', { date: date(until) }),
    standing: sayStanding(distance, said),
    counted: measured && sayCounted(measured, said),
    gap: missing === null ? null : sayMissing(missing.value, said),
    source: measured && saySource(measured, said),
  };
}

function sayStanding({ measured, supposed }: Distance, { t, formats }: Said): string {
  const opinion = supposed && t('supposed', { count: supposed.people, points: formats.signed(supposed.points, 0) });
  if (measured && !('notEnough' in measured.points)) {
    const { value, low, high } = measured.points;
    const range = formats.range(formats.signed(low, 0), formats.signed(high, 0));
    return t('measured', { points: formats.signed(value, 0), range });
  }
  const unknown = measured ? sayLack(measured, t) : t('notMeasured');
  return opinion ? `${unknown} · ${opinion}` : unknown;
}

function sayCounted({ points, ratings }: MeasuredPoints, { t, formats }: Said): string | null {
  if ('notEnough' in points) return null;
  return t('counted', { count: ratings, formatted: formats.count(ratings) });
}

function sayLack({ points }: MeasuredPoints, t: Said['t']): string {
  return 'notEnough' in points ? t('notEnough', { count: Math.max(1, points.need - points.have) }) : '';
}

function sayMissing(missing: number, { t, formats }: Pick<Said, 't' | 'formats'>): string {
  if (missing < 0) return t('above', { formatted: formats.count(-missing) });
  return t('missing', { count: missing, formatted: formats.count(missing) });
}

function saySource({ source, ratings }: MeasuredPoints, { t, formats }: Said): string {
  const counted = { count: ratings, formatted: formats.count(ratings) };
  if (source.kind === 'interactions') return t('source.interactions', counted);
  return t('source.survey', { ...counted, survey: source.surveyName, wave: source.waveName });
}
