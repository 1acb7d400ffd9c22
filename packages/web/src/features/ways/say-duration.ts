import type { Language } from '@anklang/domain';

type Width = 'short' | 'long';

const units = [
  { unit: 'day', seconds: 86_400, from: 129_600 },
  { unit: 'hour', seconds: 3600, from: 5400 },
  { unit: 'minute', seconds: 60, from: 90 },
  { unit: 'second', seconds: 1, from: 0 },
] as const;

const made = new Map<string, Intl.NumberFormat>();

/**
 * A time as people say it, in the one unit that fits: "40 Sekunden", "2,5 Tage"; `short` for tight places: "2,5 Std.".
 *
 * @example sayDuration(9000, { language: 'de' }) // "2,5 Stunden"
 */
export function sayDuration(seconds: number, options: { language: Language; width?: Width }): string {
  const { language, width = 'long' } = options;
  const { unit, seconds: one } = units.find(({ from }) => seconds >= from) ?? units[3];
  // What takes less than a second takes time all the same.
  const hardly = seconds > 0 && seconds < 0.5;
  const value = hardly ? 1 : seconds / one;
  const digits = value < 10 && unit !== 'second' ? 1 : 0;
  const key = `${language} ${unit} ${width} ${digits}`;
  const format =
    made.get(key) ??
    new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', {
      style: 'unit',
      unit,
      unitDisplay: width,
      maximumFractionDigits: digits,
    });
  made.set(key, format);
  return hardly ? `< ${format.format(value)}` : format.format(value);
}
