import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectSame } from '../conformance/expect-same.fixture.ts';
import { batchOf, fileOf } from '../conformance/keep-log.fixture.ts';
import { dice, firstDay, madeLog } from '../conformance/made-interactions.fixture.ts';
import { madeMeasures, madeQuestions, statementDays, weights } from '../conformance/made-questions.fixture.ts';
import { openPlainStore } from '../conformance/plain-store.fixture.ts';
import type { InteractionStore } from '../interaction-store.ts';
import type { StoredInteraction } from '../stored-interaction.ts';
import { openStoreIn } from './open-store.fixture.ts';

const workspaceId = 'workspace';
const rounds = 40;

/** Without the columns that are optional: a snapshot has to grow by them later. */
function bare(row: StoredInteraction): StoredInteraction {
  const dimensions = Object.fromEntries(Object.keys(row.dimensions).map((name) => [name, null]));
  const nothing = { session: null, value: null, rating: null, reportedOrigin: null, segments: null };
  return { ...row, ...nothing, dimensions: dimensions as StoredInteraction['dimensions'] };
}

test.each([11, 12])('after every change an answer holds all that was accepted before it: seed %i', async (seed) => {
  const folder = await mkdtemp(join(tmpdir(), 'anklang-changes-'));
  let store = await openStoreIn({ folder });
  const plain = openPlainStore({ now: () => new Date(firstDay) });
  const { below, chance, pick } = dice(seed);
  const { rows, aliases } = madeLog({ seed, customers: 60, rows: 2500, clock: 'berlin' });
  const questions = madeQuestions(workspaceId).map(([, question]) => question);
  const keys: string[] = [];
  let at = 0;
  const next = (round: number): StoredInteraction[] => {
    const taken = rows.slice(at, at + 1 + below(40));
    at += taken.length;
    return round < 8 ? taken.map(bare) : taken;
  };
  const both = async <T>(change: (store: InteractionStore) => Promise<T>) => {
    expectSame(await change(store), await change(plain));
  };
  const changes: ((key: string, round: number) => Promise<void>)[] = [
    async (key, round) => {
      const batch = batchOf(workspaceId, key, next(round));
      await both((each) => each.addBatch(batch));
    },
    async (key, round) => {
      const file = await fileOf(workspaceId, key, next(round), folder);
      await both((each) => each.importFile(file));
    },
    async () => {
      const key = pick(keys);
      await both((each) => each.removeBatch({ workspaceId, key }));
    },
    async () => {
      const pairs = [pick(aliases)];
      await both((each) => each.addAliases({ workspaceId, pairs }));
    },
    async () => {
      const { customer } = pick(rows.slice(0, at + 1));
      await both((each) => each.eraseCustomer({ workspaceId, customer }));
    },
    async () => {
      await store.close();
      store = await openStoreIn({ folder });
    },
  ];

  for (let round = 0; round < rounds; round++) {
    const key = `key ${round}`;
    await (chance(0.5) ? changes[0]! : pick(changes))(key, round);
    keys.push(key);
    // Several at once, so that one refresh serves all.
    const asked = Array.from({ length: 3 }, () => ({ question: pick(questions), ...pick(madeMeasures) }));
    const answers = await Promise.all(asked.map((question) => store.count(question)));
    for (const [place, question] of asked.entries()) {
      expectSame({ round, ...question, ...answers[place] }, { round, ...question, ...(await plain.count(question)) });
    }
    const of = pick(['touchpoint', 'channel'] as const);
    const page = { question: pick(questions), selection: { kind: 'all' } as const, after: null, limit: 20 };
    if (chance(0.3)) await both((each) => each.summarise(workspaceId));
    if (chance(0.3)) await both((each) => each.listNames({ workspaceId, of }));
    if (chance(0.3)) await both((each) => each.listCustomers({ ...page, account: { weights, at: statementDays[0] } }));
  }
  expect(at).toBeGreaterThan(200);
  await store.close();
  await rm(folder, { recursive: true, force: true });
});
