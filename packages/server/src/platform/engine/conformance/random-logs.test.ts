import fc from 'fast-check';
import { test } from 'vitest';
import type { EngineQuestion } from '../engine-question.ts';
import { expectSame } from './expect-same.fixture.ts';
import { batchOf } from './keep-log.fixture.ts';
import { day, firstDay, hour, made } from './made-interactions.fixture.ts';
import { type madeMeasures, weights } from './made-questions.fixture.ts';
import { openPlainStore } from './plain-store.fixture.ts';
import { describeOnStores, testNow } from './stores.fixture.ts';

const touchpoints = ['a', 'b', 'c'];

/** Few moments, so that times, waits, silences and days are often just equal. */
const anyHours = fc.nat(7).map((halves) => halves * 12);
const start = firstDay + 9 * day;
const changeAfter = 36;

const anyRow = fc.record({
  customer: fc.constantFrom('x', 'y', 'z'),
  touchpoint: fc.constantFrom(...touchpoints, 'left out'),
  hours: anyHours,
  session: fc.constantFrom('1', '2', null),
  rating: fc.option(fc.nat(10)),
  value: fc.option(fc.constantFrom(0, 1, 2.5), { freq: 2 }),
  offsetMinutes: fc.constantFrom(60, 120),
});

const anyLog = fc
  .record({
    rows: fc.array(anyRow, { minLength: 1, maxLength: 30, size: 'max' }),
    clock: fc.constantFrom('changes once', 'none'),
  })
  .map(({ rows, clock }) =>
    rows.map(({ hours, rating, offsetMinutes, ...rest }) =>
      made({
        ...rest,
        time: start + hours * hour,
        offsetMinutes: clock === 'none' ? offsetMinutes : hours < changeAfter ? 60 : 120,
        rating: rating === null ? null : { value: rating, low: 0, high: 10, common: rating },
      }),
    ),
  );

const anyCut = fc.oneof(
  fc.record({ by: fc.constantFrom('customer' as const, 'session' as const) }),
  fc.record({
    by: fc.constant('inactivity' as const),
    quietMs: fc.constantFrom(0, 12, 24).map((hours) => hours * hour),
  }),
);

const anyQuestion = fc.record({
  journeys: anyCut,
  through: fc.option(fc.subarray([0, 1, 2], { minLength: 1 }), { freq: 2 }),
  from: fc.option(
    fc.constantFrom(12, 36).map((hours) => start + hours * hour),
    { freq: 2 },
  ),
  calendar: fc.boolean(),
});

const asked: typeof madeMeasures = [
  { measure: 'transitions', options: {} },
  { measure: 'variants', options: { limit: 10 } },
  { measure: 'handOvers', options: { quietMs: 12 * hour } },
  { measure: 'paths', options: { lookBackMs: 36 * hour, notCredited: [2], halfLifeMs: day } },
  { measure: 'accounts', options: { weights, at: firstDay + 11 * day, curveAt: [], edges: [0], segment: null } },
];

describeOnStores('any small log', ['duckdb', 'clickhouse'], ({ name, store }) => {
  let runs = 0;
  test('is counted as it is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.noBias(anyLog), fc.noBias(anyQuestion), async (rows, change) => {
        const workspaceId = `run-${++runs}`;
        const plain = openPlainStore({ now: () => new Date(testNow) });
        const half = runs % 3 === 0 ? Math.ceil(rows.length / 2) : rows.length;
        for (const keeping of [plain, store()]) {
          await keeping.addBatch(batchOf(workspaceId, 'one', rows.slice(0, half)));
          if (half < rows.length) await keeping.addBatch(batchOf(workspaceId, 'two', rows.slice(half)));
        }
        const question: EngineQuestion = {
          workspaceId,
          to: null,
          where: {},
          segments: {},
          by: 'touchpoint',
          steps: touchpoints.length,
          stepOf: new Map(touchpoints.map((name, step) => [name, step])),
          ...change,
        };
        // Two of the measures in turn: each one has its share.
        for (const { measure, options } of [asked[runs % asked.length]!, asked[(runs + 2) % asked.length]!]) {
          const found = await store().count({ question, measure, options });
          const expected = await plain.count({ question, measure, options });
          const counts = [expected.interactions, expected.leftOut];
          expectSame([measure, found.table, found.interactions, found.leftOut], [measure, expected.table, ...counts]);
        }
      }),
      { numRuns: name === 'duckdb' ? 40 : 20, seed: 7, interruptAfterTimeLimit: 45_000, markInterruptAsFailure: true },
    );
  });
});
