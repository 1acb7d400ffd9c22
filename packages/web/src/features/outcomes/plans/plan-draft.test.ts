import { PlanBodySchema } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { checkDraft } from './check-draft.ts';
import {
  addStep,
  bodyOf,
  changeStep,
  draftOf,
  draftOfPath,
  emptyDraft,
  moveStep,
  type PlanDraft,
  removeStep,
  setBranches,
} from './plan-draft.ts';

const row = draftOfPath({ ...emptyDraft, name: 'Vertrag' }, ['web', 'call', 'contract']);
const ids = (draft: PlanDraft) => draft.steps.map(({ id }) => id);
const keys = (draft: PlanDraft) => draft.steps.map(({ touchpoints }) => touchpoints.join('|'));

describe('what is missing is said before it is sent', () => {
  test.each<[string, PlanDraft, object]>([
    ['no name', { ...row, name: '  ' }, { kind: 'name' }],
    ['no step', { ...row, steps: [] }, { kind: 'noSteps' }],
    ['a step without a touchpoint', addStep(row), { kind: 'touchpoints' }],
  ])('%s', (_, draft, problem) => {
    expect(checkDraft(draft)).toEqual([expect.objectContaining(problem)]);
  });

  const branched = setBranches(row, true);
  const [first = '', second = '', third = ''] = ids(branched);
  test.each<[string, PlanDraft, object]>([
    ['no start', changeStep(branched, first, { start: false }), { kind: 'start' }],
    ['no end', changeStep(branched, third, { end: false }), { kind: 'end' }],
    ['no way through', changeStep(branched, second, { next: [] }), { kind: 'noWay' }],
    ['a step nobody comes to', changeStep(branched, first, { next: [third] }), { kind: 'unreachable', step: second }],
    [
      'a step nobody leaves',
      changeStep(changeStep(branched, first, { next: [second, third] }), second, { next: [] }),
      { kind: 'deadEnd', step: second },
    ],
  ])('%s', (_, draft, problem) => {
    expect(checkDraft(draft)).toEqual([expect.objectContaining(problem)]);
  });

  test('ways nobody looks at are no problem', () => {
    expect(checkDraft(changeStep(row, first, { next: [], start: false }))).toEqual([]);
    expect(checkDraft(branched)).toEqual([]);
  });
});

describe('what is sent', () => {
  test('a row is sent without ways, and names only where they say something', () => {
    const named = changeStep(row, ids(row)[1] ?? '', { name: '  Beratung ' });
    expect(bodyOf(named)).toEqual({
      name: 'Vertrag',
      steps: [{ touchpoints: ['web'] }, { name: 'Beratung', touchpoints: ['call'] }, { touchpoints: ['contract'] }],
    });
  });

  test('branches are sent by place, after moving and removing too', () => {
    const branched = setBranches(row, true);
    const [first = '', second = '', third = ''] = ids(branched);
    const choice = changeStep(branched, first, { next: [second, third] });
    expect(bodyOf(choice).ways).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    const moved = moveStep(choice, third, 0);
    expect(keys(moved)).toEqual(['contract', 'web', 'call']);
    expect(bodyOf(moved)).toMatchObject({
      ways: [
        [1, 2],
        [1, 0],
        [2, 0],
      ],
      starts: [1],
      ends: [0],
    });
    expect(bodyOf(removeStep(choice, second))).toMatchObject({ ways: [[0, 1]], starts: [0], ends: [1] });
    expect(bodyOf(removeStep(choice, first))).toMatchObject({ ways: [[0, 1]], starts: [0, 1], ends: [1] });
    expect(bodyOf(removeStep(choice, third))).toMatchObject({ ways: [[0, 1]], ends: [0, 1] });
  });

  test('a plan comes back from the editor as it went in', () => {
    const plan = PlanBodySchema.parse({
      name: 'Schaden',
      steps: [{ touchpoints: ['a', 'b'], name: 'Melden' }, { touchpoints: ['c'] }, { touchpoints: ['d'] }],
      ways: [
        [0, 1],
        [0, 2],
        [1, 1],
      ],
      starts: [0],
      ends: [1, 2],
    });
    expect(bodyOf(draftOf(plan))).toEqual(plan);
    const { name, steps } = plan;
    expect(bodyOf(draftOf({ name, steps }))).toEqual({ name, steps });
  });
});

test('a step stays within the row, and moving nowhere changes nothing', () => {
  const [first = ''] = ids(row);
  expect(keys(moveStep(row, first, 99))).toEqual(['call', 'contract', 'web']);
  expect(moveStep(row, first, -5)).toBe(row);
  expect(moveStep(row, 'nobody', 1)).toBe(row);
  expect(removeStep(row, 'nobody')).toBe(row);
});

test('a step added after others is a step of its own', () => {
  const added = addStep(removeStep(row, ids(row)[2] ?? ''), ['sign']);
  expect(new Set(ids(added)).size).toBe(3);
  expect(keys(added)).toEqual(['web', 'call', 'sign']);
});
