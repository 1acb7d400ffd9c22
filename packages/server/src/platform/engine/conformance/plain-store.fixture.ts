import { dimensions, fail, interactionLimits } from '@anklang/domain';
import type { Batch, InteractionStore, NameCount, StoreSummary } from '../interaction-store.ts';
import type { MeasureName, MeasureOptions, Measures } from '../measures.ts';
import type { StoredInteraction } from '../stored-interaction.ts';
import { readParquetRows } from './parquet-rows.fixture.ts';
import {
  journeysOf,
  leadsTo,
  type PlainWorkspace,
  rowsByCustomer,
  seasonsOf,
  segmentsOf,
} from './plain-journeys.fixture.ts';
import { plainMeasures } from './plain-measures.fixture.ts';
import { compareText, groupBy } from './plain-numbers.fixture.ts';
import { selectCustomers } from './plain-selections.fixture.ts';

/** What stores must answer, told as simply as it can be: arrays, maps and loops, and no thought of speed. */
export function openPlainStore({ now }: { now: () => Date }): InteractionStore {
  const workspaces = new Map<string, PlainWorkspace>();
  const workspaceOf = (id: string): PlainWorkspace => {
    const known = workspaces.get(id) ?? { batches: new Map(), customerOf: new Map() };
    workspaces.set(id, known);
    return known;
  };
  const addBatch = async ({ workspaceId, key, contentHash, rows }: Batch) => {
    const { batches } = workspaceOf(workspaceId);
    const before = batches.get(key);
    if (before && before.contentHash !== contentHash) throw fail('batch_key_reused', { batch: key });
    if (before) return { repeated: true, accepted: before.rows.length };
    refuseTooManyNames([...batches.values()].flatMap((batch) => batch.rows).concat(rows));
    batches.set(key, { contentHash, rows: [...rows] });
    return { repeated: false, accepted: rows.length };
  };

  return {
    kind: 'duckdb',
    addBatch,
    async importFile({ signal, onProgress, path, ...batch }) {
      const before = workspaceOf(batch.workspaceId).batches.get(batch.key);
      if (before) return { repeated: true };
      const rows = await readParquetRows(path);
      onProgress?.(1);
      if (signal?.aborted) throw fail('cancelled', {});
      const { repeated } = await addBatch({ ...batch, rows });
      return { repeated };
    },
    async removeBatch({ workspaceId, key }) {
      const { batches } = workspaceOf(workspaceId);
      const { length } = batches.get(key)?.rows ?? [];
      batches.delete(key);
      return length;
    },
    async addAliases({ workspaceId, pairs }) {
      const workspace = workspaceOf(workspaceId);
      const customerOf = new Map(workspace.customerOf);
      for (const { alias, customer } of pairs) customerOf.set(alias, customer);
      for (const start of customerOf.keys()) {
        let id: string | undefined = start;
        for (let steps = 0; id !== undefined; steps++) {
          if (steps > customerOf.size) {
            throw fail('request_invalid', { issues: [{ path: 'aliases', message: 'ring' }] });
          }
          id = customerOf.get(id);
        }
      }
      workspace.customerOf = customerOf;
    },
    async eraseCustomer({ workspaceId, customer }) {
      const workspace = workspaceOf(workspaceId);
      const erased = leadsTo(workspace, customer);
      const isErased = (id: string) => leadsTo(workspace, id) === erased;
      let count = 0;
      for (const batch of workspace.batches.values()) {
        const kept = batch.rows.filter((row) => !isErased(row.customer));
        count += batch.rows.length - kept.length;
        batch.rows = kept;
      }
      workspace.customerOf = new Map([...workspace.customerOf].filter(([alias]) => !isErased(alias)));
      return count;
    },
    async removeWorkspace(workspaceId) {
      workspaces.delete(workspaceId);
    },
    async summarise(workspaceId) {
      return summarise(workspaceOf(workspaceId));
    },
    async listNames({ workspaceId, of }) {
      return listNames(workspaceOf(workspaceId), (row) => (of === 'touchpoint' ? row.touchpoint : row.dimensions[of]));
    },
    async count<M extends MeasureName>({
      question,
      measure,
      options,
      signal,
    }: Parameters<InteractionStore['count']>[0]) {
      if (signal?.aborted) throw fail('cancelled', {});
      const workspace = workspaceOf(question.workspaceId);
      const { journeys, interactions, leftOut } = journeysOf(workspace, question);
      const rows = rowsByCustomer(workspace);
      const segmentOf = (customer: string, name: string) => segmentsOf(rows.get(customer)!)[name];
      const table = plainMeasures[measure as M](
        { journeys, steps: question.steps, segmentOf },
        options as MeasureOptions[M],
      );
      const customers = new Set(journeys.map(({ customer }) => customer)).size;
      const { calendar } = summarise(workspace);
      const told = { interactions, leftOut, journeys: journeys.length, customers, calendar, asOf: now().getTime() };
      return { table: table as Measures[M], ...told };
    },
    async listCustomers({ question, selection, account, after, limit }) {
      const { journeys } = journeysOf(workspaceOf(question.workspaceId), question);
      const { wanted, accounts } = selectCustomers(journeys, selection, account);
      const customers = [...wanted].sort(compareText).map((customer) => {
        const visits = journeys.filter((journey) => journey.customer === customer).flatMap((journey) => journey.visits);
        const times = visits.map(({ instant }) => instant);
        return {
          customer,
          interactions: visits.length,
          firstAt: Math.min(...times),
          lastAt: Math.max(...times),
          balance: accounts.find((entry) => entry.customer === customer)?.balance ?? null,
        };
      });
      const following = customers.filter(({ customer }) => after === null || customer > after);
      return { total: customers.length, customers: following.slice(0, limit) };
    },
    async readCustomer({ workspaceId, customer, limit }) {
      const workspace = workspaceOf(workspaceId);
      const id = leadsTo(workspace, customer);
      const rows = rowsByCustomer(workspace).get(id);
      if (!rows) return null;
      return {
        customer: id,
        aliases: [...workspace.customerOf.keys()].filter((alias) => leadsTo(workspace, alias) === id).sort(compareText),
        segments: segmentsOf(rows),
        rows: rows.slice(-limit),
        more: rows.length > limit,
      };
    },
    async close() {},
  };
}

function refuseTooManyNames(rows: readonly StoredInteraction[]): void {
  const refuse = (what: string, limit: number, namesOf: (row: StoredInteraction) => readonly (string | null)[]) => {
    const names = new Set(rows.flatMap(namesOf).filter((name) => name !== null));
    if (names.size > limit) throw fail('names_too_many', { what, limit });
  };
  const { names, segments } = interactionLimits;
  refuse('touchpoint', names, (row) => [row.touchpoint]);
  for (const dimension of dimensions) refuse(dimension, names, (row) => [row.dimensions[dimension]]);
  refuse('reportedOrigin', names, (row) => [row.reportedOrigin]);
  refuse('segment', segments, (row) => Object.keys(row.segments ?? {}));
}

function listNames(workspace: PlainWorkspace, nameOf: (row: StoredInteraction) => string | null): NameCount[] {
  const all = [...rowsByCustomer(workspace)].flatMap(([customer, rows]) =>
    rows.map((row) => ({ customer, name: nameOf(row), time: row.time })),
  );
  return [...groupBy(all, ({ name }) => name)]
    .flatMap(([name, same]) => (name === null ? [] : [{ name, same }]))
    .map(({ name, same }) => ({
      name,
      interactions: same.length,
      customers: new Set(same.map(({ customer }) => customer)).size,
      firstAt: Math.min(...same.map(({ time }) => time)),
      lastAt: Math.max(...same.map(({ time }) => time)),
    }))
    .sort((a, b) => b.interactions - a.interactions || compareText(a.name, b.name));
}

function summarise(workspace: PlainWorkspace): StoreSummary {
  const customers = rowsByCustomer(workspace);
  const rows = [...customers.values()].flat();
  const times = rows.map(({ time }) => time);
  const segments = [...customers.values()].flatMap((of) => Object.entries(segmentsOf(of)));
  return {
    interactions: rows.length,
    customers: customers.size,
    firstAt: rows.length === 0 ? null : Math.min(...times),
    lastAt: rows.length === 0 ? null : Math.max(...times),
    months: [...groupBy(times, (time) => new Date(time).toISOString().slice(0, 7))]
      .map(([month, same]) => ({ month, interactions: same.length }))
      .sort((a, b) => compareText(a.month, b.month)),
    dimensions: dimensions
      .map((dimension) => ({
        dimension,
        values: listNames(workspace, (row) => row.dimensions[dimension])
          .map(({ name, interactions }) => ({ value: name, interactions }))
          .slice(0, 200),
      }))
      .filter(({ values }) => values.length > 0),
    segments: [...groupBy(segments, ([name]) => name)]
      .map(([name, known]) => ({
        name,
        values: [...groupBy(known, ([, value]) => value)]
          .map(([value, same]) => ({ value, customers: same.length }))
          .sort((a, b) => b.customers - a.customers || compareText(a.value, b.value))
          .slice(0, 200),
      }))
      .sort((a, b) => compareText(a.name, b.name)),
    hasSessions: rows.some(({ session }) => session !== null),
    hasRatings: rows.some(({ rating }) => rating !== null),
    hasConversions: rows.some(({ value }) => value !== null),
    hasReportedOrigins: rows.some(({ reportedOrigin }) => reportedOrigin !== null),
    calendar: seasonsOf(rows) !== null,
  };
}
