import { expect } from 'vitest';

const tolerance = 1e-9;

/** Whole numbers exactly, others as near as sums in another order come. Says where tables differ first. */
export function expectSame(found: unknown, expected: unknown): void {
  expect(differences(found, expected, '')).toEqual([]);
}

function differences(found: unknown, expected: unknown, place: string): string[] {
  if (typeof found === 'number' && typeof expected === 'number') {
    return isNear(found, expected) ? [] : [`${place}: ${found} instead of ${expected}`];
  }
  if (!isNested(found) || !isNested(expected)) {
    return Object.is(found, expected) ? [] : [`${place}: ${String(found)} instead of ${String(expected)}`];
  }
  if (found.constructor !== expected.constructor) {
    return [`${place}: ${found.constructor.name} instead of ${expected.constructor.name}`];
  }
  const keys = new Set([...Object.keys(found), ...Object.keys(expected)]);
  const all = [...keys].flatMap((key) => differences(found[key], expected[key], `${place}/${key}`));
  return all.slice(0, 10);
}

function isNested(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isNear(found: number, expected: number): boolean {
  if (Object.is(found, expected) || found === expected) return true;
  if (Number.isInteger(found) && Number.isInteger(expected)) return false;
  return Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(found), Math.abs(expected));
}
