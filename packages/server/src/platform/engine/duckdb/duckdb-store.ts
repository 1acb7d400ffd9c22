import { createEventLogBuilder } from '@anklang/analysis';
import { type Dimension, dimensions } from '@anklang/domain';
import { nameMeasure } from '../counting/coded-measures.ts';
import { type CodesByName, codeQuestion, codesEnd, type Dictionaries } from '../counting/coded-question.ts';
import { countMeasure } from '../counting/count-measure.ts';
import { deriveView } from '../counting/derive-view.ts';
import { type KnownLog, offsetColumn } from '../counting/known-log.ts';
import type { Batch, InteractionStore } from '../interaction-store.ts';
import { writeBatch } from './add-batch.ts';
import { type Catalog, emptyCatalog, readCatalog, segmentKind, segmentValues, startNaming } from './catalog.ts';
import { type DuckdbFile, type DuckdbFileOptions, openDuckdbFile } from './duckdb-file.ts';
import { readGroups, readSegment } from './read-customers.ts';
import { readLog, readShape } from './read-log.ts';
import { readSeasons } from './read-seasons.ts';
import { makeTables } from './tables.ts';

type Options = DuckdbFileOptions & { now: () => Date };

export async function openDuckdbStore(options: Options): Promise<InteractionStore> {
  const file = await openDuckdbFile(options);
  const catalogs = new Map<string, Catalog>();
  const later = () => Promise.reject(new Error('not built yet'));

  const catalogOf = async (workspaceId: string): Promise<Catalog> => {
    const known = catalogs.get(workspaceId);
    if (known) return known;
    const read = (await file.read((connection) => readCatalog(connection, workspaceId))) ?? emptyCatalog();
    const meanwhile = catalogs.get(workspaceId);
    if (meanwhile) return meanwhile;
    catalogs.set(workspaceId, read);
    return read;
  };

  return {
    kind: 'duckdb',
    async addBatch(batch: Batch) {
      const catalog = await catalogOf(batch.workspaceId);
      let naming = startNaming(catalog);
      try {
        const { repeated, next } = await file.write((connection) => {
          naming = startNaming(catalog);
          return makeTables(connection, batch.workspaceId).then(() =>
            writeBatch(connection, { batch, catalog, naming }),
          );
        });
        Object.assign(catalog, next);
        return { repeated, accepted: batch.rows.length };
      } catch (error) {
        naming.undo();
        throw error;
      }
    },
    async count({ question, measure, options: measureOptions }) {
      const asOf = options.now().getTime();
      const catalog = await catalogOf(question.workspaceId);
      const segments = [
        ...Object.keys(question.segments),
        ...('segment' in measureOptions && measureOptions.segment ? [measureOptions.segment] : []),
      ];
      const known = await readKnownLog(file, { workspaceId: question.workspaceId, catalog, segments });
      const view = deriveView(known, codeQuestion(question, dictionariesOf(catalog)));
      const table = countMeasure(view, { measure, options: measureOptions, known });
      const segment = 'segment' in measureOptions ? measureOptions.segment : null;
      return {
        table: nameMeasure(measure, table, {
          segment: namesOf(catalog, segment === null ? undefined : segmentKindOf(catalog, segment)),
          origins: namesOf(catalog, 'reportedOrigin'),
        }),
        interactions: view.interactions,
        leftOut: view.leftOut,
        asOf,
      };
    },
    importFile: later,
    removeBatch: later,
    addAliases: later,
    eraseCustomer: later,
    removeWorkspace: later,
    summarise: later,
    listNames: later,
    listCustomers: later,
    readCustomer: later,
    close: () => file.close(),
  };
}

function segmentKindOf(catalog: Catalog, segment: string): string | undefined {
  const code = catalog.names.get(segmentKind)?.get(segment);
  return code === undefined ? undefined : segmentValues(code);
}

function namesOf(catalog: Catalog, kind: string | undefined): string[] {
  const names: string[] = [];
  for (const [name, code] of (kind === undefined ? undefined : catalog.names.get(kind)) ?? []) names[code] = name;
  return names;
}

function dictionariesOf(catalog: Catalog): Dictionaries {
  const codes = (kind: string): CodesByName => catalog.names.get(kind) ?? new Map();
  return {
    touchpoint: codes('touchpoint'),
    dimensions: Object.fromEntries(dimensions.map((name) => [name, codes(name)])) as Record<Dimension, CodesByName>,
    segments: new Map([...codes(segmentKind)].map(([name, code]) => [name, codes(segmentValues(code))])),
  };
}

type Known = { workspaceId: string; catalog: Catalog; segments: readonly string[] };

function readKnownLog(file: DuckdbFile, { workspaceId, catalog, segments }: Known): Promise<KnownLog> {
  const customers = catalog.nextCustomer;
  const touchpoints = codesEnd(catalog.names.get('touchpoint'));
  return file.read(async (connection) => {
    if (catalog.nextSeq === 0) {
      const log = createEventLogBuilder({ touchpoints: 0 }).build();
      return { log, seasons: null, groups: new Uint8Array(0), segments: {} };
    }
    const range = { workspaceId, from: 0, to: catalog.nextSeq };
    const shape = await readShape(connection, range);
    const { seasons } = await readSeasons(connection, workspaceId);
    const builder = createEventLogBuilder({
      ...shape,
      dimensions: [...shape.dimensions, ...(seasons ? [offsetColumn] : [])],
      touchpoints,
      customers,
      shared: true,
    });
    await readLog(connection, { ...range, shape, seasons, take: (chunk) => builder.append(chunk) });
    const columns: Record<string, Uint16Array> = {};
    for (const name of segments) {
      const segment = catalog.names.get(segmentKind)?.get(name);
      if (segment === undefined) continue;
      columns[name] = await readSegment(connection, { workspaceId, segment, size: customers });
    }
    const groups = await readGroups(connection, workspaceId, customers);
    return { log: builder.build(), seasons, groups, segments: columns };
  });
}
