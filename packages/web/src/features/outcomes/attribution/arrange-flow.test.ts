import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeFlow, bandPath, type Flow, type FlowNode } from './arrange-flow.ts';

const flow = (position: number, from: number, to: number | null, conversions: number, nulls = 0) => ({
  position,
  from,
  to,
  conversions,
  nulls,
});
const amount = ({ conversions, nulls }: FlowNode) => conversions + nulls;

test('nothing to draw is no picture', () => {
  expect(arrangeFlow([], { show: 'all' })).toBeNull();
  expect(arrangeFlow([flow(0, 0, null, 0, 5)], { show: 'conversions' })).toBeNull();
});

describe('a small flow', () => {
  const flows = [flow(0, 0, 1, 6, 2), flow(0, 1, null, 3, 4), flow(1, 1, null, 6, 2)];
  const drawn = arrangeFlow(flows, { show: 'all' }) as Flow;
  const node = (id: string) => drawn.nodes.find((one) => one.id === id);

  test('has ways with and without a conversion leave at either side', () => {
    expect(drawn.columns).toBe(3);
    expect(drawn.nodes.filter(({ column }) => column === 1).map(({ id }) => id)).toEqual([
      '1:conversion',
      '1:1',
      '1:none',
    ]);
    expect(node('1:conversion')).toMatchObject({ kind: 'conversion', conversions: 3, nulls: 0 });
    expect(node('2:none')).toMatchObject({ kind: 'none', conversions: 0, nulls: 2 });
  });

  test('knows where ways begin', () => {
    expect(node('0:0')).toMatchObject({ begins: 8 });
    expect(node('1:1')).toMatchObject({ begins: 0, conversions: 6, nulls: 2 });
  });

  test('can leave out one of the two', () => {
    const converted = arrangeFlow(flows, { show: 'conversions' }) as Flow;
    expect(converted.links.map(({ kind }) => kind)).not.toContain('none');
    expect(converted.nodes.map(({ id }) => id)).toEqual(['0:0', '0:1', '1:conversion', '1:1', '2:conversion']);
  });
});

const anyFlows = fc.array(
  fc.record({
    position: fc.integer({ min: 0, max: 5 }),
    from: fc.integer({ min: 0, max: 30 }),
    to: fc.option(fc.integer({ min: 0, max: 30 })),
    conversions: fc.integer({ min: 0, max: 50 }),
    nulls: fc.integer({ min: 0, max: 50 }),
  }),
  { minLength: 1, maxLength: 60 },
);

test('loses nothing, whatever it tells as one, and stays on the paper', () => {
  fc.assert(
    fc.property(anyFlows, fc.constantFrom('all', 'conversions', 'nulls'), (flows, show) => {
      const drawn = arrangeFlow(flows, { show, most: 5 });
      const wanted = flows.reduce(
        (sum, one) => sum + (show === 'nulls' ? 0 : one.conversions) + (show === 'conversions' ? 0 : one.nulls),
        0,
      );
      expect(drawn === null).toBe(wanted === 0);
      if (!drawn) return;
      expect(drawn.links.reduce((sum, link) => sum + link.amount, 0)).toBe(wanted);
      for (const column of Array.from({ length: drawn.columns }, (_, index) => index)) {
        const nodes = drawn.nodes.filter((node) => node.column === column);
        expect(nodes.filter(({ kind }) => kind === 'step' || kind === 'rest').length).toBeLessThanOrEqual(5);
      }
      for (const node of drawn.nodes) {
        expect(node.y).toBeGreaterThanOrEqual(0);
        expect(node.y + node.height).toBeLessThanOrEqual(drawn.height + 1e-6);
        expect(amount(node)).toBeGreaterThanOrEqual(0);
      }
      for (const link of drawn.links) expect(bandPath(link, drawn)).toMatch(/^M[\d.-]+,/);
    }),
  );
});
