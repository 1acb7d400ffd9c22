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

test('a right one is filled up', () => {
  expect(parseMapping({ outcome, touchpoints: [touchpoint] })).toEqual({
    segments: [],
    outcome,
    touchpoints: [touchpoint],
  });
});
