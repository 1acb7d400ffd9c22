import { beforeEach, describe, expect, test } from 'vitest';
import type { EngineQuestion } from '../engine-question.ts';
import type { InteractionStore } from '../interaction-store.ts';
import { batchOf, fileOf } from './keep-log.fixture.ts';
import { day, firstDay, hour, made } from './made-interactions.fixture.ts';
import { allStores, describeOnStores } from './stores.fixture.ts';

let workspaceCount = 0;
let workspaceId = '';
beforeEach(() => {
  workspaceId = `workspace-${++workspaceCount}`;
});

function questionOf(change: Partial<EngineQuestion> = {}): EngineQuestion {
  return {
    workspaceId,
    from: null,
    to: null,
    where: {},
    segments: {},
    journeys: { by: 'customer' },
    through: null,
    by: 'touchpoint',
    steps: 4,
    stepOf: new Map([
      ['advert', 0],
      ['shop', 1],
      ['hotline', 2],
      ['order', 3],
    ]),
    calendar: true,
    ...change,
  };
}

async function pathsOf(store: InteractionStore, change: Partial<EngineQuestion> = {}): Promise<number[][]> {
  const { table } = await store.count({
    question: questionOf(change),
    measure: 'variants',
    options: { limit: 1000 },
  });
  return table.rows.flatMap(({ path, journeys }) => Array.from({ length: journeys }, () => path));
}

async function interactionsOf(store: InteractionStore, workspace = workspaceId): Promise<number> {
  return (await store.summarise(workspace)).interactions;
}

describeOnStores('keeping interactions', allStores, ({ store, folder }) => {
  describe('batches', () => {
    test('refuses other content under a key that was used, and keeps nothing of it', async () => {
      await store().addBatch(batchOf(workspaceId, 'k', [made()]));
      const other = store().addBatch(batchOf(workspaceId, 'k', [made({ customer: 'bert' }), made()]));
      await expect(other).rejects.toMatchObject({ code: 'batch_key_reused', params: { batch: 'k' } });
      expect(await interactionsOf(store())).toBe(1);
      expect(await store().readCustomer({ workspaceId, customer: 'bert', limit: 10 })).toBeNull();
    });

    test('keeps a batch once, however often it comes', async () => {
      const batch = batchOf(workspaceId, 'k', [made(), made(), made({ customer: 'bert' })]);
      expect(await store().addBatch(batch)).toEqual({ repeated: false, accepted: 3 });
      expect(await store().addBatch(batch)).toEqual({ repeated: true, accepted: 3 });
      expect(await interactionsOf(store())).toBe(3);
    });

    test('keeps a batch once that comes many times at once', async () => {
      const batch = batchOf(workspaceId, 'k', [made(), made({ customer: 'bert' })]);
      const answers = await Promise.all(Array.from({ length: 6 }, () => store().addBatch(batch)));
      expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(await interactionsOf(store())).toBe(2);
    });

    test('lets one of two win that use a key at once', async () => {
      const one = batchOf(workspaceId, 'k', [made({ customer: 'one' })]);
      const other = batchOf(workspaceId, 'k', [made({ customer: 'other' }), made({ customer: 'other' })]);
      const ends = await Promise.allSettled([store().addBatch(one), store().addBatch(other)]);
      expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const won = ends[0]!.status === 'fulfilled' ? one : other;
      expect(await interactionsOf(store())).toBe(won.rows.length);
      expect(await store().readCustomer({ workspaceId, customer: won.rows[0]!.customer, limit: 9 })).not.toBeNull();
    });

    test('takes the same key and the same content in another workspace', async () => {
      await store().addBatch(batchOf(workspaceId, 'k', [made()]));
      const there = await store().addBatch(batchOf(`${workspaceId}-b`, 'k', [made(), made()]));
      expect(there).toEqual({ repeated: false, accepted: 2 });
      expect(await interactionsOf(store())).toBe(1);
      expect(await interactionsOf(store(), `${workspaceId}-b`)).toBe(2);
    });

    test('keeps everything an interaction has', async () => {
      const rows = [
        made({ customer: "o'k\\ß\t", touchpoint: 'a "b"\n\\c', time: -1 }),
        made({
          customer: "o'k\\ß\t",
          time: firstDay + 1,
          offsetMinutes: -210,
          session: '{"s":1}',
          dimensions: { channel: 'null', direction: 'customer', object: "it's\\N" },
          value: 0,
          cost: 0.1,
          rating: { value: 250, low: 5, high: 254, common: 10 },
          durationSeconds: 0.25,
          reportedOrigin: 'TV',
          segments: { 'a.b': 'c\'"d', ü: '' },
          properties: { text: 'a\n"b"\\', number: 1.5, yes: true, "key's": '' },
        }),
      ];
      await store().addBatch(batchOf(workspaceId, 'k', rows));
      const found = await store().readCustomer({ workspaceId, customer: "o'k\\ß\t", limit: 10 });
      expect(found!.rows).toEqual(rows);
      expect(found!.segments).toEqual(rows[1]!.segments);
    });
  });

  describe('files', () => {
    test('keeps nothing of an import that was cancelled, and lets it come again', async () => {
      const rows = Array.from({ length: 9000 }, (_, i) => made({ customer: `c${i % 700}`, time: firstDay + i }));
      const file = await fileOf(workspaceId, 'file', rows, folder());
      const work = new AbortController();
      const cancelled = store().importFile({ ...file, signal: work.signal, onProgress: () => work.abort() });
      await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
      expect(await interactionsOf(store())).toBe(0);
      expect(await store().importFile(file)).toEqual({ repeated: false });
      expect(await interactionsOf(store())).toBe(9000);
    });

    test('does nothing for work that was cancelled before it began', async () => {
      const file = await fileOf(workspaceId, 'file', [made()], folder());
      const cancelled = store().importFile({ ...file, signal: AbortSignal.abort() });
      await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
      expect(await interactionsOf(store())).toBe(0);
    });

    test('keeps nothing of a file that is none', async () => {
      const file = await fileOf(workspaceId, 'file', [made()], folder());
      await expect(store().importFile({ ...file, path: `${file.path}.json` })).rejects.toThrow();
      expect(await interactionsOf(store())).toBe(0);
    });

    test('keeps a file once, and tells how far it is', async () => {
      const rows = Array.from({ length: 5000 }, (_, i) => made({ customer: `c${i % 70}`, time: firstDay + (i % 9) }));
      const file = await fileOf(workspaceId, 'file', rows, folder());
      const shares: number[] = [];
      expect(await store().importFile({ ...file, onProgress: (share) => shares.push(share) })).toEqual({
        repeated: false,
      });
      expect(await store().importFile(file)).toEqual({ repeated: true });
      expect(await interactionsOf(store())).toBe(5000);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      expect(shares.length).toBeGreaterThan(0);
    });

    test('keeps everything an interaction of a file has', async () => {
      const rows = [
        made({ customer: 'ä\'"\\', time: -5 }),
        made({
          customer: 'ä\'"\\',
          offsetMinutes: 345,
          session: 's\t1',
          dimensions: { device: 'x', handledBy: '\\N', campaign: "c'c", department: '' },
          value: 1e12,
          cost: 0,
          rating: { value: 3, low: 1, high: 5, common: 7 },
          durationSeconds: 1e9,
          reportedOrigin: 'R "x"',
          segments: { tier: 'A\\' },
          properties: { a: 'b\nc', n: -1, no: false },
        }),
      ];
      await store().importFile(await fileOf(workspaceId, 'file', rows, folder()));
      expect((await store().readCustomer({ workspaceId, customer: rows[0]!.customer, limit: 9 }))!.rows).toEqual(rows);
    });
  });

  describe('order', () => {
    test('equal times stand as they were accepted, through batches and files', async () => {
      const at = (touchpoint: string) => made({ touchpoint, time: firstDay });
      await store().addBatch(batchOf(workspaceId, 'z', [at('order'), at('shop')]));
      await store().importFile(await fileOf(workspaceId, 'm', [at('hotline'), at('advert'), at('hotline')], folder()));
      await store().addBatch(
        batchOf(workspaceId, 'a', [at('shop'), made({ touchpoint: 'order', time: firstDay - 1 })]),
      );
      expect(await pathsOf(store())).toEqual([[3, 3, 1, 2, 0, 2, 1]]);
    });

    test('equal times of ids that are one customer stand as they were accepted', async () => {
      const rows = ['b', 'a', 'b', 'a'].map((customer, i) =>
        made({ customer, touchpoint: ['advert', 'shop', 'hotline', 'order'][i]! }),
      );
      await store().addBatch(batchOf(workspaceId, 'k', rows));
      await store().addAliases({ workspaceId, pairs: [{ alias: 'b', customer: 'a' }] });
      expect(await pathsOf(store())).toEqual([[0, 1, 2, 3]]);
    });
  });

  describe('taking back', () => {
    test('a batch that never was is nothing', async () => {
      expect(await store().removeBatch({ workspaceId, key: 'k' })).toBe(0);
    });

    test('takes what came under the key and nothing else, and the key can come again', async () => {
      const batch = batchOf(workspaceId, 'k', [made(), made({ customer: 'bert' })]);
      await store().addBatch(batch);
      await store().addBatch(batchOf(workspaceId, 'l', [made()]));
      await store().addBatch(batchOf(`${workspaceId}-b`, 'k', [made()]));
      expect(await store().removeBatch({ workspaceId, key: 'k' })).toBe(2);
      expect(await store().removeBatch({ workspaceId, key: 'k' })).toBe(0);
      expect(await store().readCustomer({ workspaceId, customer: 'bert', limit: 9 })).toBeNull();
      expect(await interactionsOf(store())).toBe(1);
      expect(await interactionsOf(store(), `${workspaceId}-b`)).toBe(1);
      expect(await store().addBatch(batch)).toEqual({ repeated: false, accepted: 2 });
      expect(await interactionsOf(store())).toBe(3);
    });

    test('takes a file back, which can come again and be taken back again', async () => {
      const file = await fileOf(workspaceId, 'file', [made(), made()], folder());
      for (let round = 0; round < 3; round++) {
        expect(await store().importFile(file)).toEqual({ repeated: false });
        expect(await interactionsOf(store())).toBe(2);
        expect(await store().removeBatch({ workspaceId, key: 'file' })).toBe(2);
        expect(await interactionsOf(store())).toBe(0);
      }
    });

    test('removes a workspace with its aliases, and no other', async () => {
      const other = `${workspaceId}-b`;
      for (const id of [workspaceId, other]) {
        await store().addBatch(batchOf(id, 'k', [made({ customer: 'a' }), made({ customer: 'b' })]));
        await store().addAliases({ workspaceId: id, pairs: [{ alias: 'b', customer: 'a' }] });
      }
      await store().removeWorkspace(workspaceId);
      expect(await interactionsOf(store())).toBe(0);
      expect((await store().summarise(other)).customers).toBe(1);
      await store().addBatch(batchOf(workspaceId, 'k', [made({ customer: 'a' }), made({ customer: 'b' })]));
      expect((await store().summarise(workspaceId)).customers).toBe(2);
    });
  });

  describe('aliases', () => {
    const threeCustomers = () =>
      store().addBatch(
        batchOf(workspaceId, 'k', [
          made({ customer: 'a', touchpoint: 'advert', time: firstDay + 2, segments: { tier: 'A' } }),
          made({ customer: 'b', touchpoint: 'shop', time: firstDay + 1, segments: { tier: 'B' } }),
          made({ customer: 'c', touchpoint: 'hotline', time: firstDay + 3 }),
        ]),
      );

    test.each([
      ['itself', [{ alias: 'a', customer: 'a' }]],
      [
        'a ring of two',
        [
          { alias: 'a', customer: 'b' },
          { alias: 'b', customer: 'a' },
        ],
      ],
      [
        'a ring of three',
        [
          { alias: 'c', customer: 'a' },
          { alias: 'a', customer: 'b' },
          { alias: 'b', customer: 'c' },
        ],
      ],
    ])('refuses %s, and keeps nothing of the call', async (_, pairs) => {
      await threeCustomers();
      const refused = store().addAliases({ workspaceId, pairs: [{ alias: 'x', customer: 'c' }, ...pairs] });
      await expect(refused).rejects.toMatchObject({ code: 'request_invalid' });
      expect((await store().summarise(workspaceId)).customers).toBe(3);
      expect(await store().readCustomer({ workspaceId, customer: 'x', limit: 9 })).toBeNull();
    });

    test('refuses a ring that closes with what was said before', async () => {
      await threeCustomers();
      await store().addAliases({ workspaceId, pairs: [{ alias: 'a', customer: 'b' }] });
      await store().addAliases({ workspaceId, pairs: [{ alias: 'b', customer: 'c' }] });
      const refused = store().addAliases({ workspaceId, pairs: [{ alias: 'c', customer: 'a' }] });
      await expect(refused).rejects.toMatchObject({ code: 'request_invalid' });
      expect((await store().summarise(workspaceId)).customers).toBe(1);
    });

    test('make one customer of several ids, for history and for what comes', async () => {
      await threeCustomers();
      expect(await pathsOf(store())).toHaveLength(3);
      await store().addAliases({ workspaceId, pairs: [{ alias: 'a', customer: 'b' }] });
      expect(await pathsOf(store())).toEqual([[1, 0], [2]]);
      await store().addBatch(
        batchOf(workspaceId, 'l', [made({ customer: 'a', touchpoint: 'order', time: firstDay + 9 })]),
      );
      expect(await pathsOf(store())).toEqual([[1, 0, 3], [2]]);
      const { table } = await store().count({ question: questionOf(), measure: 'scorecard', options: {} });
      expect([...table.customers]).toEqual([1, 1, 1, 1]);
    });

    test('are followed along chains, whichever link was told first', async () => {
      await threeCustomers();
      await store().addAliases({ workspaceId, pairs: [{ alias: 'b', customer: 'c' }] });
      await store().addAliases({ workspaceId, pairs: [{ alias: 'a', customer: 'b' }] });
      await store().addAliases({ workspaceId, pairs: [{ alias: 'c', customer: 'd' }] });
      expect(await pathsOf(store())).toEqual([[1, 0, 2]]);
      for (const id of ['a', 'b', 'c', 'd']) {
        const found = await store().readCustomer({ workspaceId, customer: id, limit: 9 });
        expect(found).toMatchObject({ customer: 'd', aliases: ['a', 'b', 'c'], segments: { tier: 'A' } });
        expect(found!.rows.map(({ customer }) => customer)).toEqual(['b', 'a', 'c']);
      }
    });

    test('the later word holds, also for those who come by the alias', async () => {
      await threeCustomers();
      await store().addAliases({ workspaceId, pairs: [{ alias: 'a', customer: 'b' }] });
      await store().addAliases({ workspaceId, pairs: [{ alias: 'z', customer: 'a' }] });
      await store().addAliases({
        workspaceId,
        pairs: [
          { alias: 'a', customer: 'b' },
          { alias: 'a', customer: 'c' },
        ],
      });
      expect(await pathsOf(store())).toEqual([[0, 2], [1]]);
      expect((await store().readCustomer({ workspaceId, customer: 'z', limit: 9 }))!.customer).toBe('c');
      expect((await store().readCustomer({ workspaceId, customer: 'b', limit: 9 }))!.aliases).toEqual([]);
    });

    test('give the latest word of all ids about a segment', async () => {
      await threeCustomers();
      const inTierB = questionOf({ segments: { tier: ['B'] } });
      const count = async () =>
        (await store().count({ question: { ...inTierB, workspaceId }, measure: 'transitions', options: {} }))
          .interactions;
      expect(await count()).toBe(1);
      await store().addAliases({ workspaceId, pairs: [{ alias: 'b', customer: 'a' }] });
      expect(await count()).toBe(0);
    });
  });

  describe('erasure', () => {
    test('a customer nobody knows is nothing', async () => {
      await store().addBatch(batchOf(workspaceId, 'k', [made()]));
      expect(await store().eraseCustomer({ workspaceId, customer: 'nobody' })).toBe(0);
      expect(await interactionsOf(store())).toBe(1);
    });

    test('leaves nothing of the customer in any answer, and all of the others', async () => {
      const other = `${workspaceId}-b`;
      const rows = [
        made({ customer: 'gone', touchpoint: 'advert', dimensions: { channel: 'only gone' }, segments: { tier: 'X' } }),
        made({ customer: 'gone too', touchpoint: 'order', value: 5, time: firstDay + day }),
        made({ customer: 'stays', touchpoint: 'shop', time: firstDay + hour, segments: { tier: 'A' } }),
        made({ customer: 'gone', touchpoint: 'hotline', reportedOrigin: 'Radio' }),
      ];
      await store().addAliases({ workspaceId, pairs: [{ alias: 'gone too', customer: 'gone' }] });
      await store().addBatch(batchOf(workspaceId, 'k', rows));
      await store().importFile(await fileOf(workspaceId, 'file', rows, folder()));
      await store().addBatch(batchOf(other, 'k', rows));

      expect(await store().eraseCustomer({ workspaceId, customer: 'gone too' })).toBe(6);

      const summary = await store().summarise(workspaceId);
      expect(summary).toMatchObject({
        interactions: 2,
        customers: 1,
        dimensions: [],
        segments: [{ name: 'tier', values: [{ value: 'A', customers: 1 }] }],
        hasConversions: false,
        hasReportedOrigins: false,
      });
      expect(await pathsOf(store())).toEqual([[1, 1]]);
      expect((await store().listNames({ workspaceId, of: 'touchpoint' })).map(({ name }) => name)).toEqual(['shop']);
      for (const customer of ['gone', 'gone too']) {
        expect(await store().readCustomer({ workspaceId, customer, limit: 9 })).toBeNull();
      }
      expect((await store().readCustomer({ workspaceId, customer: 'stays', limit: 9 }))!.rows).toHaveLength(2);
      expect(await interactionsOf(store(), other)).toBe(4);
    });

    test('keeps what came twice from coming a third time, and forgets the alias', async () => {
      const batch = batchOf(workspaceId, 'k', [made({ customer: 'gone' }), made({ customer: 'stays' })]);
      await store().addAliases({ workspaceId, pairs: [{ alias: 'gone', customer: 'root' }] });
      await store().addBatch(batch);
      expect(await store().eraseCustomer({ workspaceId, customer: 'root' })).toBe(1);
      expect((await store().addBatch(batch)).repeated).toBe(true);
      expect(await interactionsOf(store())).toBe(1);
      await store().addBatch(batchOf(workspaceId, 'l', [made({ customer: 'gone' })]));
      expect((await store().readCustomer({ workspaceId, customer: 'gone', limit: 9 }))!.customer).toBe('gone');
    });
  });

  test('workspaces never see each other', async () => {
    const other = `${workspaceId}-b`;
    await store().addBatch(batchOf(workspaceId, 'k', [made({ touchpoint: 'shop' })]));
    await store().addBatch(batchOf(other, 'l', [made({ touchpoint: 'order', segments: { tier: 'A' } })]));
    await store().addAliases({ workspaceId: other, pairs: [{ alias: 'anna', customer: 'other' }] });
    expect(await pathsOf(store())).toEqual([[1]]);
    expect(await store().readCustomer({ workspaceId, customer: 'other', limit: 9 })).toBeNull();
    expect(await store().readCustomer({ workspaceId, customer: 'anna', limit: 9 })).toMatchObject({
      customer: 'anna',
      aliases: [],
      segments: {},
    });
    expect((await store().listNames({ workspaceId, of: 'touchpoint' })).map(({ name }) => name)).toEqual(['shop']);
    expect(await store().removeBatch({ workspaceId, key: 'l' })).toBe(0);
    expect(await store().eraseCustomer({ workspaceId, customer: 'other' })).toBe(0);
    expect(await interactionsOf(store(), other)).toBe(1);
  });

  test('a workspace nobody wrote to is empty', async () => {
    expect(await store().summarise(workspaceId)).toMatchObject({
      interactions: 0,
      customers: 0,
      firstAt: null,
      lastAt: null,
      months: [],
      dimensions: [],
      segments: [],
      hasSessions: false,
    });
    expect(await store().listNames({ workspaceId, of: 'channel' })).toEqual([]);
    expect(await pathsOf(store())).toEqual([]);
  });

  test('refuses more names than a workspace may have, and keeps nothing of the batch', async () => {
    const rows = Array.from({ length: 65_002 }, (_, i) => made({ touchpoint: `name ${i}` }));
    await store().importFile(await fileOf(workspaceId, 'fits', rows.slice(0, 64_999), folder()));
    const tooMany = { code: 'names_too_many', params: { what: 'touchpoint', limit: 65_000 } };
    const last = rows.slice(-3);
    const file = await fileOf(workspaceId, 'file', last.slice(0, 2), folder());
    await expect(store().importFile(file)).rejects.toMatchObject(tooMany);
    await expect(store().addBatch(batchOf(workspaceId, 'k', last.slice(0, 2)))).rejects.toMatchObject(tooMany);
    expect(await interactionsOf(store())).toBe(64_999);
    expect(await store().addBatch(batchOf(workspaceId, 'l', last.slice(0, 1)))).toMatchObject({ accepted: 1 });
    await expect(store().addBatch(batchOf(workspaceId, 'm', last.slice(1)))).rejects.toMatchObject(tooMany);
    expect(await store().addBatch(batchOf(workspaceId, 'n', [rows[1]!, last[0]!]))).toMatchObject({ accepted: 2 });
    expect(await interactionsOf(store())).toBe(65_002);
  });

  test('refuses more segments than customers may be told apart by, and keeps nothing of the batch', async () => {
    const keys = Array.from({ length: 51 }, (_, i) => `segment ${i}`);
    const tooMany = { code: 'names_too_many', params: { what: 'segment', limit: 50 } };
    const telling = (some: readonly string[], touchpoint = 'shop') =>
      made({ touchpoint, segments: Object.fromEntries(some.map((key) => [key, 'A'])) });
    const fits = [0, 20, 40].map((from) => telling(keys.slice(from, Math.min(from + 20, 50))));
    const rows = [...fits, telling(keys.slice(50), 'hotline')];
    await expect(store().addBatch(batchOf(workspaceId, 'k', rows))).rejects.toMatchObject(tooMany);
    const file = await fileOf(workspaceId, 'file', rows, folder());
    await expect(store().importFile(file)).rejects.toMatchObject(tooMany);
    expect(await interactionsOf(store())).toBe(0);

    await store().addBatch(batchOf(workspaceId, 'fits', fits));
    const more = batchOf(workspaceId, 'more', [telling([]), ...rows.slice(-1)]);
    await expect(store().addBatch(more)).rejects.toMatchObject(tooMany);
    const moreInFile = await fileOf(workspaceId, 'more', more.rows, folder());
    await expect(store().importFile(moreInFile)).rejects.toMatchObject(tooMany);
    await store().addBatch(batchOf(workspaceId, 'known', [made({ segments: { [keys[0]!]: 'B' } })]));
    expect(await interactionsOf(store())).toBe(4);
    expect((await store().listNames({ workspaceId, of: 'touchpoint' })).map(({ name }) => name)).toEqual(['shop']);
    const { segments } = await store().summarise(workspaceId);
    expect(segments.map(({ name }) => name).sort()).toEqual(keys.slice(0, 50).sort());

    await store().removeBatch({ workspaceId, key: 'fits' });
    expect(await store().addBatch(more)).toEqual({ repeated: false, accepted: 2 });
  });

  test('stops counting for somebody who has gone', async () => {
    await store().addBatch(batchOf(workspaceId, 'k', [made()]));
    const asked = { question: questionOf(), measure: 'transitions', options: {} } as const;
    await expect(store().count({ ...asked, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  });
});
