import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dimensions } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectSame } from './expect-same.fixture.ts';
import { keepLog } from './keep-log.fixture.ts';
import { type MadeLog, madeLog } from './made-interactions.fixture.ts';
import {
  fewQuestions,
  madeMeasures,
  madeQuestions,
  madeSelections,
  statementDays,
  weights,
} from './made-questions.fixture.ts';
import { openPlainStore } from './plain-store.fixture.ts';
import { describeOnStores, testNow } from './stores.fixture.ts';

const logs: Record<string, MadeLog> = {
  'berlin-workspace': madeLog({ seed: 1, customers: 90, rows: 1100, clock: 'berlin' }),
  'scattered-workspace': madeLog({ seed: 2, customers: 25, rows: 300, clock: 'scattered' }),
  'unknown-workspace': madeLog({ seed: 3, customers: 400, rows: 700, clock: 'unknown' }),
};
const plain = openPlainStore({ now: () => new Date(testNow) });
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anklang-plain-'));
  for (const [workspaceId, log] of Object.entries(logs)) await keepLog(plain, { workspaceId, log, folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const engines = ['duckdb', 'clickhouse'] as const;

/** Questions with which every measure is asked everywhere. */
const fully = ['the whole log', 'sessions', 'quiet for two days', 'everything at once'];

describeOnStores('every answer', engines, ({ name: engine, store, folder: ownFolder }) => {
  /** ClickHouse plans each statement anew, which takes far longer than counting so little: there it gets its share. */
  const shareOf = <T>(list: readonly T[], { parts, part }: { parts: number; part: number }): readonly T[] =>
    engine === 'clickhouse' ? list.filter((_, i) => i % parts === part % parts) : list;

  beforeAll(async () => {
    for (const [workspaceId, log] of Object.entries(logs)) {
      await keepLog(store(), { workspaceId, log, folder: ownFolder() });
    }
  });

  for (const workspaceId of Object.keys(logs)) {
    // One log answers everything, the others what is different with them.
    const isFull = workspaceId === 'berlin-workspace';
    const questions = isFull ? madeQuestions(workspaceId) : fewQuestions(workspaceId);
    test.each(questions)(`is the one expected in ${workspaceId}: %s`, async (title, question) => {
      const part = questions.findIndex(([other]) => other === title);
      const measures = isFull && fully.includes(title) ? madeMeasures : shareOf(madeMeasures, { parts: 3, part });
      for (const { measure, options } of measures) {
        const found = await store().count({ question, measure, options });
        const expected = await plain.count({ question, measure, options });
        const { journeys, customers, calendar } = expected;
        // Not every engine comes by these, nor always.
        expectSame(
          { measure, options, journeys, customers, calendar, ...known(found) },
          { measure, options, ...expected },
        );
      }
    });

    test.each(fewQuestions(workspaceId))(
      `names the customers behind it in ${workspaceId}: %s`,
      async (title, question) => {
        const part = fewQuestions(workspaceId).findIndex(([other]) => other === title);
        const selections = [...madeSelections.entries()];
        for (const [i, selection] of isFull ? selections : shareOf(selections, { parts: 3, part })) {
          const account = { weights, at: statementDays[i % 2]! };
          const asked = { question, selection, account, after: null, limit: 1000 };
          const found = await store().listCustomers(asked);
          expectSame({ selection, ...found }, { selection, ...(await plain.listCustomers(asked)) });
        }
      },
    );

    test(`tells what there is in ${workspaceId}`, async () => {
      expectSame(await store().summarise(workspaceId), await plain.summarise(workspaceId));
      for (const source of ['touchpoint', ...dimensions] as const) {
        const found = await store().listNames({ workspaceId, of: source });
        expectSame({ source, found }, { source, found: await plain.listNames({ workspaceId, of: source }) });
      }
    });

    test(`tells the whole way of customers of ${workspaceId}, and the end of a long one`, async () => {
      for (const { customer } of logs[workspaceId]!.rows.slice(0, 10)) {
        for (const limit of [5, 2000]) {
          const asked = { workspaceId, customer, limit };
          expectSame(await store().readCustomer(asked), await plain.readCustomer(asked));
        }
      }
    });
  }

  test('counts by the calendar where clocks change as in one place, and nowhere else', async () => {
    const calendars = Object.keys(logs).map(async (workspaceId) => (await store().summarise(workspaceId)).calendar);
    expect(await Promise.all(calendars)).toEqual([true, false, false]);
  });

  test('lists customers page by page', async () => {
    const [, question] = madeQuestions('unknown-workspace')[0]!;
    const asked = { question, selection: { kind: 'all' } as const, account: { weights, at: statementDays[1] } };
    const all = await plain.listCustomers({ ...asked, after: null, limit: 1000 });
    const first = await store().listCustomers({ ...asked, after: null, limit: 30 });
    const second = await store().listCustomers({ ...asked, after: first.customers.at(-1)!.customer, limit: 30 });
    expect(first.total).toBe(all.total);
    expect(second.total).toBe(all.total);
    expectSame([...first.customers, ...second.customers], all.customers.slice(0, 60));
  });
});

function known(answer: object): object {
  return Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== undefined));
}
