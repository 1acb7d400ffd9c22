import { expect, test } from 'vitest';
import { AnklangError } from '../errors.ts';
import { parseMapping } from './parse-mapping.ts';

function refusal(written: unknown) {
  try {
    return parseMapping(written);
  } catch (error) {
    if (!(error instanceof AnklangError)) throw error;
    return { code: error.code, params: error.params };
  }
}

const touchpoint = { column: 'Q1', scale: [1, 5] };
const outcome = { column: 'NPS', scale: [0, 10] };

test('unknown keys are named with their place', () => {
  const written = {
    outcome: { ...outcome, colour: 1 },
    touchpoints: [touchpoint, { ...touchpoint, notused: [6] }],
    wieght: 'W',
  };
  expect(refusal(written)).toEqual({
    code: 'mapping_key_unknown',
    params: { keys: ['outcome.colour', 'touchpoints[1].notused', 'wieght'] },
  });
});

test('what has the wrong shape is named with its place', () => {
  const written = { outcome: { column: 'NPS', scale: [10, 0] }, touchpoints: [{ column: 'Q1', scale: 'five' }] };
  const paths = (refusal(written) as { params: { issues: { path: string }[] } }).params.issues.map(({ path }) => path);
  expect(paths).toEqual(['outcome.scale', 'touchpoints[0].scale']);
  for (const nothing of [null, 'text', [], {}]) expect(refusal(nothing)).toMatchObject({ code: 'mapping_invalid' });
});

test('says in words of its own what does not fit', () => {
  const wordsOf = (written: unknown) =>
    (refusal(written) as { params: { issues: { message: string }[] } }).params.issues.map(({ message }) => message);
  expect(wordsOf({ touchpoints: [touchpoint] })).toEqual(['missing']);
  expect(wordsOf({ outcome, touchpoints: [] })).toEqual(['empty']);
  expect(wordsOf({ outcome, touchpoints: {} })).toEqual(['wrongList']);
  expect(wordsOf({ outcome: { ...outcome, scale: '0-10' }, touchpoints: [{ ...touchpoint, scale: [1] }] })).toEqual([
    'wrongScale',
    'wrongScale',
  ]);
  expect(wordsOf({ outcome, touchpoints: [{ ...touchpoint, name: 7 }] })).toEqual(['wrongText']);
  expect(wordsOf([])).toEqual(['wrongObject']);
});

test('a code means one thing only', () => {
  const both = { ...touchpoint, notUsed: [6], missing: [0, '6'] };
  expect(refusal({ outcome, touchpoints: [both] })).toMatchObject({
    params: { issues: [{ path: 'touchpoints[0]', message: 'code_twice' }] },
  });
});

test('a right one is filled up', () => {
  expect(parseMapping({ outcome, touchpoints: [touchpoint] })).toEqual({
    segments: [],
    outcome,
    touchpoints: [touchpoint],
  });
});
