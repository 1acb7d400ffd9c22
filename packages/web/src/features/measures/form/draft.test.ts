import { NewMeasureSchema } from '@anklang/domain';
import { expect, test } from 'vitest';
import { bodyOf, type Draft, emptyDraft, problemsOf } from './draft.ts';

const draft = (change: Partial<Draft> = {}): Draft => ({ ...emptyDraft(), title: 'Rückruf', ...change });

test('an empty draft lacks its title only', () => {
  expect([...problemsOf(emptyDraft())]).toEqual(['title']);
  expect(problemsOf(draft()).size).toBe(0);
});

test('what the contract refuses is named where it is said, and the other way round', () => {
  const { cases, goal, actual } = emptyDraft();
  const wrong: [string, Partial<Draft>][] = [
    ['dates.best', { cases: { ...cases, best: { ...cases.best, startsOn: '2026-02-01', endsOn: '2026-01-01' } } }],
    ['dates.actual', { actual: { ...actual, startsOn: '2026-02-01', endsOn: '2026-01-01' } }],
    ['target', { cases: { ...cases, worst: { ...cases.worst, target: -101 } } }],
    ['baseline', { goal: { ...goal, metric: 'mean', baseline: 11 } }],
    ['page.0', { evidence: [{ text: 'Siehe', page: 'https://example.org' }] }],
    ['page.0', { evidence: [{ text: 'Siehe', page: '//example.org' }] }],
  ];
  for (const [problem, change] of wrong) {
    expect([...problemsOf(draft(change))], problem).toEqual([problem]);
    expect(NewMeasureSchema.safeParse(bodyOf(draft(change))).success, problem).toBe(false);
  }
});

test('what was left empty is not sent', () => {
  const body = bodyOf(
    draft({
      touchpoints: [{ id: 'hotline1', name: 'Hotline' }],
      evidence: [
        { text: ' ', page: null },
        { text: 'Die Hotline kostet Empfehlung', page: '' },
      ],
      milestones: [
        { title: 'Vertrag', on: '', isReached: false },
        { title: 'Start', on: '2026-03-01', isReached: false },
      ],
    }),
  );
  expect(body).toMatchObject({
    touchpointIds: ['hotline1'],
    evidence: [{ text: 'Die Hotline kostet Empfehlung', page: null }],
    milestones: [{ title: 'Start' }],
  });
  expect(body).not.toHaveProperty('touchpoints');
  expect(NewMeasureSchema.safeParse(body).success).toBe(true);
});
