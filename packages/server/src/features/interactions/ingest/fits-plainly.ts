import { dimensions, type Interaction, interactionLimits } from '@anklang/domain';
import { z } from 'zod';

const { customer, touchpoint, text, properties, from, to } = interactionLimits;
const time = z.regexes.datetime({ offset: true });
const longestTime = 40;
const texts = new Set<string>([
  ...dimensions.filter((dimension) => dimension !== 'direction'),
  ...['session', 'reportedOrigin'],
]);

/**
 * Is the value an interaction just as it should be written? Faster than asking the schema, and stricter: where this says
 * no, the schema has the last word, and with yes it would agree and change nothing.
 */
export function fitsPlainly(value: unknown): value is Interaction {
  if (!isRecord(value)) return false;
  for (const key in value) {
    if (!isPlainField(key, value[key])) return false;
  }
  return value['customer'] !== undefined && value['touchpoint'] !== undefined && value['time'] !== undefined;
}

function isPlainField(key: string, value: unknown): boolean {
  switch (key) {
    case 'customer':
      return isPlainText(value, customer);
    case 'touchpoint':
      return isPlainText(value, touchpoint);
    case 'time':
      return isPlainTime(value);
    case 'direction':
      return value === 'customer' || value === 'company';
    case 'conversion':
      return (
        isRecord(value) && hasOnly(value, ['value']) && (value['value'] === undefined || isUpTo(value['value'], 1e12))
      );
    case 'cost':
      return isUpTo(value, 1e12);
    case 'durationSeconds':
      return isUpTo(value, 1e9);
    case 'rating':
      return isPlainRating(value);
    case 'segments':
      return isPlainMap(value, (entry) => isPlainText(entry, text));
    case 'properties':
      return isPlainMap(value, isProperty);
    default:
      return texts.has(key) && isPlainText(value, text);
  }
}

function isPlainText(value: unknown, most: number): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= most && value.trim().length === value.length;
}

function isPlainTime(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > longestTime || !time.test(value)) return false;
  const at = Date.parse(value);
  return at >= from && at < to;
}

/** Cut points of one's own are rare: the schema looks at them. */
function isPlainRating(value: unknown): boolean {
  if (!isRecord(value) || !hasOnly(value, ['value', 'scale'])) return false;
  const { value: rating, scale } = value as { value: unknown; scale: unknown };
  if (!Array.isArray(scale) || scale.length !== 2 || !Number.isInteger(rating)) return false;
  const [low, high] = scale as [unknown, unknown];
  return isBound(low) && isBound(high) && low < high && isWithin(rating, Math.max(0, low), Math.min(254, high));
}

function isPlainMap(value: unknown, isPlainEntry: (entry: unknown) => boolean): boolean {
  if (!isRecord(value)) return false;
  let count = 0;
  for (const key in value) {
    count += 1;
    if (key === '__proto__' || !isPlainText(key, text) || !isPlainEntry(value[key])) return false;
  }
  return count <= properties;
}

function isProperty(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= 1000;
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

function isBound(value: unknown): value is number {
  return Number.isInteger(value) && isWithin(value, -1000, 1000);
}

function isUpTo(value: unknown, most: number): boolean {
  return isWithin(value, 0, most);
}

function isWithin(value: unknown, low: number, high: number): boolean {
  return typeof value === 'number' && value >= low && value <= high;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(value: Record<string, unknown>, names: readonly string[]): boolean {
  for (const key in value) if (!names.includes(key)) return false;
  return true;
}
