import type { TouchpointInsight } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { prepareDistribution } from './prepare-distribution.ts';
import { prepareSegments } from './prepare-segments.ts';

const cuts = { disappointing: 2, delighting: 5 };

describe('prepareDistribution', () => {
  test('colours each rating by the cut points of its question', () => {
    const insight = {
      entry: { cuts },
      distribution: [1, 2, 3, 4, 5].map((value) => ({ value, count: value * 10 })),
    } as TouchpointInsight;
    const steps = prepareDistribution(insight, 'de');
    expect(steps.map(({ level }) => level)).toEqual(['disappointing', 'disappointing', 'ok', 'ok', 'delighting']);
    expect(steps.at(-1)).toMatchObject({ text: '33,3\u00a0%', height: 1 });
  });

  test('divides by nothing without people', () => {
    const insight = { entry: { cuts }, distribution: [{ value: 1, count: 0 }] } as unknown as TouchpointInsight;
    expect(prepareDistribution(insight, 'en')[0]).toMatchObject({ share: 0, text: '0.0%', height: 0 });
  });
});

describe('prepareSegments', () => {
  const share = { value: 0.2, low: 0.1, high: 0.3 };

  test('a small group shows no number at all, not even its shares', () => {
    const small = {
      value: 'A',
      n: 4,
      mean: { notEnough: true as const, have: 4, need: 30 },
      disappointing: share,
      delighting: share,
    };
    const [model] = prepareSegments([{ column: 'AGE', groups: [small] }], 'de');
    expect(model?.groups[0]).toMatchObject({
      mean: { kind: 'notEnough', more: 26 },
      disappointing: { kind: 'notEnough' },
      delighting: { kind: 'notEnough' },
    });
  });

  test('groups stand in the order of their values, numbers as numbers', () => {
    const group = (value: string) => ({
      value,
      n: 50,
      mean: { value: 4, low: 3, high: 5 },
      disappointing: share,
      delighting: null,
    });
    const [model] = prepareSegments([{ column: 'AGE', groups: [group('10'), group('2'), group('1')] }], 'en');
    expect(model?.groups.map(({ value }) => value)).toEqual(['1', '2', '10']);
    expect(model?.groups[0]?.delighting).toEqual({ kind: 'none' });
  });
});
