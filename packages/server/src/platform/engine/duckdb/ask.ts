import { createHash } from 'node:crypto';
import { type Dimension, dimensions, fail } from '@anklang/domain';
import { nameMeasure } from '../counting/coded-measures.ts';
import { type CodedQuestion, type CodesByName, codeQuestion, type Dictionaries } from '../counting/coded-question.ts';
import { type KnownLog, originColumn } from '../counting/known-log.ts';
import type { EngineQuestion } from '../engine-question.ts';
import type { InteractionStore, NameCount } from '../interaction-store.ts';
import type { MeasureName } from '../measures.ts';
import type { Snapshot } from '../snapshot/load-snapshot.ts';
import type { ResultCache } from '../snapshot/result-cache.ts';
import type { SnapshotKeeper } from '../snapshot/snapshot-keeper.ts';
import type { SnapshotThreads } from '../snapshot/snapshot-threads.ts';
import { type Catalog, namesOf, segmentKind, segmentValues } from './catalog.ts';
import type { DuckdbFile } from './duckdb-file.ts';
import { placeAfter, readIds } from './read-customers.ts';
import type { Workspaces } from './workspaces.ts';

type Asking = Pick<InteractionStore, 'count' | 'listCustomers' | 'listNames'>;
/** What a graph asks for beside its transitions, which take as long as all of these. */
const besides: ReadonlySet<MeasureName> = new Set<MeasureName>(['scorecard', 'repeats', 'durations']);

type Parts = {
  file: DuckdbFile;
  workspaces: Workspaces;
  threads: SnapshotThreads;
  snapshots: SnapshotKeeper;
  results: ResultCache;
  now: () => Date;
};
type Prepared = { snapshot: Snapshot; catalog: Catalog; known: KnownLog; question: CodedQuestion; viewKey: string };

/** Questions, answered by threads from the snapshot. */
export function createAsking({ file, workspaces, threads, snapshots, results, now }: Parts): Asking {
  const prepare = async (
    asked: EngineQuestion,
    needs: { segment?: string | null; groups?: boolean },
  ): Promise<Prepared> => {
    const { workspaceId } = asked;
    for (;;) {
      const snapshot = await snapshots.current(workspaceId);
      const segments: Record<string, Uint16Array> = {};
      for (const name of [...Object.keys(asked.segments), ...(needs.segment ? [needs.segment] : [])]) {
        segments[name] = await snapshots.customers.segment(workspaceId, snapshot, name);
      }
      const groups = needs.groups ? await snapshots.customers.groups(workspaceId, snapshot) : null;
      const { epoch, catalog } = await workspaces.state(workspaceId);
      // Codes may stand for something else by now.
      if (epoch !== snapshot.epoch) continue;
      const { log, seasons } = snapshot;
      const question = codeQuestion(asked, dictionariesOf(catalog));
      return { snapshot, catalog, question, known: { log, seasons, groups, segments }, viewKey: keyOf(question) };
    }
  };

  return {
    async count({ question: asked, measure, options, signal }) {
      if (signal?.aborted) throw fail('cancelled', {});
      const asOf = now().getTime();
      const { workspaceId } = asked;
      const segment = 'segment' in options ? options.segment : null;
      const { snapshot, catalog, known, question, viewKey } = await prepare(asked, {
        segment,
        groups: measure === 'paths',
      });
      if (signal?.aborted) throw fail('cancelled', {});
      const key = `${viewKey} ${measure} ${keyOf(options)}`;
      const counted = await results.get({ workspaceId, version: versionOf(snapshot), key }, async () => {
        const task = { workspaceId, snapshot: snapshot.id, viewKey, known, question, measure, options };
        const { table, ...rest } = await threads.of(viewKey, besides.has(measure)).run('count', task);
        const names = {
          segment: namesOf(catalog, segment === null ? '' : kindOfSegment(catalog, segment)),
          origins: namesOf(catalog, originColumn),
        };
        return { table: nameMeasure(measure, table as never, names), ...rest };
      });
      return { ...counted, calendar: snapshot.calendar, asOf };
    },

    async listCustomers({ question: asked, selection, account, after, limit }) {
      const { workspaceId } = asked;
      const { snapshot, known, question, viewKey } = await prepare(asked, {});
      if (snapshot.customers === 0) return { total: 0, customers: [] };
      const order = await snapshots.customers.order(workspaceId, snapshot);
      const from =
        after === null ? 0 : await file.read((connection) => placeAfter(connection, { workspaceId, id: after }));
      const { total, customers } = await threads.of(viewKey).run('listCustomers', {
        ...{ workspaceId, snapshot: snapshot.id, viewKey, known, question },
        ...{ selection, account, order, from, limit, customers: snapshot.customers },
      });
      const codes = customers.map(({ code }) => code);
      const ids = await file.read((connection) => readIds(connection, { workspaceId, codes }));
      return { total, customers: customers.map(({ code, ...rest }) => ({ customer: ids.get(code)!, ...rest })) };
    },

    async listNames({ workspaceId, of }) {
      for (;;) {
        const snapshot = await snapshots.current(workspaceId);
        const { epoch, catalog } = await workspaces.state(workspaceId);
        if (epoch !== snapshot.epoch) continue;
        return await results.get({ workspaceId, version: versionOf(snapshot), key: `names ${of}` }, async () => {
          const dimension = of === 'touchpoint' ? null : of;
          const counts = await threads.of(workspaceId).run('listNames', { log: snapshot.log, dimension });
          const names = namesOf(catalog, of);
          return counts.map(({ code, ...count }) => ({ name: names[code]!, ...count })).sort(mostFrequentFirst);
        });
      }
    },
  };
}

function mostFrequentFirst(a: NameCount, b: NameCount): number {
  return b.interactions - a.interactions || (a.name < b.name ? -1 : 1);
}

function versionOf({ epoch, seq }: Snapshot): string {
  return `${epoch}.${seq}`;
}

/** Short, whatever the question names. */
function keyOf(value: object): string {
  const text = JSON.stringify(value, (_, part: unknown) =>
    ArrayBuffer.isView(part) ? [...(part as Int32Array)] : part,
  );
  return createHash('sha256').update(text).digest('base64');
}

function kindOfSegment(catalog: Catalog, segment: string): string {
  const code = catalog.names.get(segmentKind)?.get(segment);
  return code === undefined ? '' : segmentValues(code);
}

function dictionariesOf(catalog: Catalog): Dictionaries {
  const codes = (kind: string): CodesByName => catalog.names.get(kind) ?? new Map();
  return {
    touchpoint: codes('touchpoint'),
    dimensions: Object.fromEntries(dimensions.map((name) => [name, codes(name)])) as Record<Dimension, CodesByName>,
    segments: new Map([...codes(segmentKind)].map(([name, code]) => [name, codes(segmentValues(code))])),
  };
}
