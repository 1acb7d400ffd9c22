import { emptyMap, type MapDeviation, type MapMeasured } from '@anklang/domain';
import { expect, test } from 'vitest';
import { formatsFor } from '../../../charts/format.ts';
import { findLowest } from './find-lowest.ts';
import { sayPoints, sayShare } from './say-points.ts';
import { shownFrom, signsAtStep } from './signs-at-step.ts';
import { stampOfMap } from './stamp-of-map.ts';

const idOf = (letter: string) => letter.repeat(20);
const unknown = { notEnough: true, have: 2, need: 5 } as const;
const step = (letter: string, value: number | null) => ({
  ...({
    stepId: idOf(letter),
    known: true,
    levelFrom: 'interactions',
    wave: null,
    ratings: 9,
    interactions: 9,
  } as const),
  level: value === null ? unknown : { value, low: value - 5, high: value + 5 },
  ...{ journeys: 9, reached: unknown, onTheWay: unknown, waitingSeconds: null, waitingFrom: null, weakestJourneys: 0 },
});

test('the lowest measured step, the first of equals, never one of too few ratings', () => {
  expect(findLowest({ steps: [step('a', null)] })).toBeNull();
  const steps = [step('a', 10), step('b', -20), step('c', null), step('d', -20)];
  expect(findLowest({ steps })).toMatchObject({ stepId: idOf('b'), level: { value: -20 } });
});

test('points are whole with a real sign, shares of few have a decimal', () => {
  expect(sayPoints({ value: -33.6, low: -41.2, high: 0.3 }, 'de')).toEqual({ points: '−34', low: '−41', high: '0' });
  expect(sayShare(0.004, formatsFor('en'))).toBe('0.4%');
  expect(sayShare(0.354, formatsFor('en'))).toBe('35%');
  expect(sayShare(0, formatsFor('en'))).toBe('0%');
});

const outcome = { journeys: 1, rating: unknown, converted: unknown };
const deviation = (one: Partial<MapDeviation>): MapDeviation => ({
  ...{ kind: 'skipped', stepId: null, touchpointKey: null, touchpointName: null, afterStepId: null },
  ...{ times: 9, journeys: 30, withIt: outcome, withoutIt: outcome, ...one },
});
const foreign = (name: string, after: string | null, journeys: number) =>
  deviation({ kind: 'foreign', touchpointName: name, afterStepId: after && idOf(after), journeys });

test('signs stand at their step, foreign touchpoints behind the step before them, one for all', () => {
  const measured: Pick<MapMeasured, 'deviations' | 'compared'> = {
    compared: 100,
    deviations: [
      deviation({ stepId: idOf('b'), journeys: 40 }),
      deviation({ kind: 'repeated', stepId: idOf('a') }),
      foreign('Forum', 'b', 20),
      foreign('Messe', 'b', 10),
      foreign('Anzeige', null, 8),
      foreign('Selten', 'b', 100 * shownFrom - 1),
    ],
  };
  const told = (letter: string, isFirst = false) =>
    signsAtStep(measured, { stepId: idOf(letter), isFirst }).map(
      ({ deviation: { kind, touchpointName }, share, more }) => [kind, touchpointName, share, more],
    );
  expect(told('b')).toEqual([
    ['skipped', null, 0.4, 0],
    ['foreign', 'Forum', 0.2, 1],
  ]);
  expect(told('a', true)).toEqual([
    ['repeated', null, 0.3, 0],
    ['foreign', 'Anzeige', 0.08, 0],
  ]);
  expect(told('c')).toEqual([]);
  expect(signsAtStep({ ...measured, compared: 0 }, { stepId: idOf('b'), isFirst: true })).toEqual([]);
});

test('what is measured is asked again when steps, touchpoints or ways change; of names only those still sought', () => {
  const base = { id: idOf('a'), name: 'Suche', phaseId: null, touchpointIds: ['t'], mapId: null, follows: true };
  const map = { ...emptyMap(() => idOf('l')), steps: [base] };
  const stampWith = (change: object) => stampOfMap({ ...map, steps: [{ ...base, ...change }] });
  expect(stampWith({ name: 'Finden', phaseId: 'p' })).toBe(stampOfMap(map));
  expect(stampWith({ touchpointIds: ['t', 'u'] })).not.toBe(stampOfMap(map));
  expect(stampWith({ follows: false })).not.toBe(stampOfMap(map));
  expect(stampWith({ touchpointIds: [] })).not.toBe(stampWith({ touchpointIds: [], name: 'Finden' }));
  const way = { id: idOf('w'), from: idOf('a'), to: idOf('a'), name: '' };
  expect(stampOfMap({ ...map, ways: [way] })).not.toBe(stampOfMap(map));
  expect(stampOfMap({ ...map, ways: [{ ...way, name: 'noch einmal' }] })).toBe(stampOfMap({ ...map, ways: [way] }));
});
