import type { CyclePhase, DecisionCycle } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { movePhaseId, ownOrder } from './order-phases.ts';
import { hasRoom, layOutRing, wayOut } from './ring-layout.ts';
import { speaksToOthers, sumUpCycle } from './sum-up-cycle.ts';

const ring = {
  room: { width: 900, height: 500 },
  card: { width: 150, height: 90 },
  margin: { width: 100, height: 10 },
};

describe('the ring', () => {
  test.each([3, 6, 8, 10])('stays within its room with %d cards, and says that they fit', (count) => {
    const room = { width: 900, height: 430 + Math.max(0, count - 6) * 45 };
    const { spots } = layOutRing({ ...ring, room, count });
    expect(spots).toHaveLength(count);
    for (const { x, y } of spots) {
      expect(x >= 175 && x <= 725).toBe(true);
      expect(y >= 55 && y <= room.height - 55).toBe(true);
    }
    expect(hasRoom(spots, ring.card)).toBe(true);
  });
  test('says where cards would stand on each other', () => {
    expect(hasRoom(layOutRing({ ...ring, count: 20 }).spots, ring.card)).toBe(false);
    expect(
      hasRoom(
        [
          { x: 0, y: 0 },
          { x: 155, y: 0 },
        ],
        ring.card,
      ),
    ).toBe(false);
    expect(
      hasRoom(
        [
          { x: 0, y: 0 },
          { x: 0, y: 100 },
        ],
        ring.card,
      ),
    ).toBe(true);
  });
  test('begins at the top and goes on clockwise, each way from card to card', () => {
    const { spots, ways, centre } = layOutRing({ ...ring, count: 4 });
    expect(spots[0]).toMatchObject({ x: centre.x, y: 55 });
    expect(spots[1]!.x).toBeGreaterThan(centre.x);
    expect(ways).toHaveLength(4);
    for (const way of ways) expect(way).toMatch(/^M[\d.]+ [\d.]+L/);
  });
  test('is left on the side where the card stands', () => {
    const { spots, centre } = layOutRing({ ...ring, count: 4 });
    const out = wayOut({ spot: spots[3]!, centre, card: ring.card, length: 30 });
    expect(out.side).toBe(-1);
    expect(out.end.x).toBe(out.start.x - 30);
    expect(out.start.x).toBeLessThan(spots[3]!.x - 75);
  });
});

describe('the order of phases', () => {
  test('changes by one place, and not at the ends', () => {
    expect(movePhaseId(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(movePhaseId(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(movePhaseId(['a', 'b', 'c'], 'gone', 1)).toEqual(['a', 'b', 'c']);
  });
  test('is not kept where it is that of the workspace', () => {
    expect(ownOrder(['a', 'b'], ['a', 'b'])).toEqual([]);
    expect(ownOrder(['b', 'a'], ['a', 'b'])).toEqual(['b', 'a']);
    expect(ownOrder(['a'], ['a', 'b'])).toEqual(['a']);
  });
});

describe('what is worth saying first', () => {
  const phase = (name: string, given: Partial<CyclePhase> = {}): CyclePhase => ({
    ...{ id: name, name, description: '', influence: 'none', touchpoints: 1, shared: 0 },
    ...{ steps: 0, journeys: 0, asIs: null, points: 0, ...given },
  });
  const cycle = (phases: CyclePhase[]): DecisionCycle => ({
    ...{ productId: null, isOwn: false, isCyclic: true, journeys: 1, phases },
  });

  test('phases without a touchpoint; one that serves all products is enough', () => {
    const gap = phase('gap', { touchpoints: 0 });
    const { gaps } = sumUpCycle(cycle([phase('a'), gap, phase('c', { touchpoints: 0, shared: 2 })]));
    expect(gaps).toEqual([gap]);
  });
  test('the weakest phase, once there are two to compare', () => {
    expect(sumUpCycle(cycle([phase('a', { asIs: -50 })])).weakest).toBeNull();
    const felt = cycle([phase('a', { asIs: 10 }), phase('b', { asIs: -50 }), phase('c')]);
    expect(sumUpCycle(felt).weakest).toMatchObject({ name: 'b', asIs: -50 });
  });
  test('others listen where third parties speak afterwards, or else at the end', () => {
    expect(speaksToOthers([phase('a', { influence: 'before' }), phase('b')])).toBe(1);
    expect(speaksToOthers([phase('a'), phase('b', { influence: 'after' }), phase('c')])).toBe(1);
  });
});
