import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { LogMapping } from '@anklang/domain';
import { strToU8, zipSync } from 'fflate';
import { quoted } from './sql/quote.ts';
import { type StagedLog, type StageLogOptions, stageLog } from './stage-log.ts';
import { openStagingEngine } from './store/staging-engine.ts';

export const memoryBytes = 256 * 1024 * 1024;

export type MadeFolder = {
  path: string;
  staging: string;
  write(content: string | Uint8Array): Promise<string>;
  stage(
    content: string | Uint8Array,
    mapping: Partial<LogMapping>,
    options?: Partial<StageLogOptions>,
  ): Promise<{ staged: StagedLog; rows: Record<string, unknown>[] }>;
  /** What lies in the folder that stagings write to. */
  left(): Promise<string[]>;
  clear(): Promise<void>;
  remove(): Promise<void>;
};

const baseMapping = { customer: 'customer', touchpoint: 'touchpoint', time: 'time', timeCounts: 'calendar' } as const;

/** A folder for a file to read, and one in it for what becomes of it. */
export async function openMadeFolder(): Promise<MadeFolder> {
  const path = await mkdtemp(join(tmpdir(), 'anklang-stage-'));
  const staging = join(path, 'staging');
  const file = join(path, 'upload');
  const write = async (content: string | Uint8Array) => {
    await writeFile(file, content);
    return file;
  };
  return {
    path,
    staging,
    write,
    async stage(content, mapping, options = {}) {
      const from = await write(content);
      const complete = { ...baseMapping, ...mapping };
      const staged = await stageLog({ path: from, mapping: complete, folder: staging, memoryBytes, ...options });
      return { staged, rows: await readParquet(staged.path) };
    },
    left: async () => (await readdir(staging, { recursive: true }).catch(() => [])).sort(),
    clear: () => rm(staging, { recursive: true, force: true }),
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

export async function inMadeFolder<T>(work: (folder: MadeFolder) => Promise<T>): Promise<T> {
  const folder = await openMadeFolder();
  try {
    return await work(folder);
  } finally {
    await folder.remove();
  }
}

/** Everything in a Parquet file, in its order. */
async function readParquet(path: string): Promise<Record<string, unknown>[]> {
  const engine = await openStagingEngine({ folder: null, files: [path], memoryBytes });
  try {
    return await engine.rows(`SELECT * FROM read_parquet(${quoted(path)})`);
  } finally {
    engine.close();
  }
}

/** A Parquet file out of a query. */
export async function makeParquet(query: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'anklang-parquet-'));
  const engine = await openStagingEngine({ folder, files: [], memoryBytes });
  try {
    await engine.run(`COPY (${query}) TO ${quoted(join(folder, 'made'))} (FORMAT parquet)`);
    return await readFile(join(folder, 'made'));
  } finally {
    engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A spreadsheet with one sheet; numbers stay numbers. */
export function makeXlsx(
  rows: readonly (readonly (string | number | null)[])[],
  extra: Record<string, string> = {},
): Uint8Array {
  const cell = (value: string | number | null) =>
    value === null
      ? '<c/>'
      : typeof value === 'number'
        ? `<c><v>${value}</v></c>`
        : `<c t="inlineStr"><is><t>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
  const sheet = rows.map((row, at) => `<row r="${at + 1}">${row.map(cell).join('')}</row>`).join('');
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = {
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Log" sheetId="1" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...extra,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

type MadeEvent = {
  id: string;
  type: string;
  time: string;
  attributes?: Record<string, string>;
  objects: string[];
};

/** An OCEL 2.0 log; objects by id with their types. */
export type MadeOcel = { events: readonly MadeEvent[]; objects: Readonly<Record<string, string>> };

export function makeOcelJson({ events, objects }: MadeOcel): string {
  const named = (record: Record<string, string> = {}) =>
    Object.entries(record).map(([name, value]) => ({ name, value }));
  return JSON.stringify(
    {
      objectTypes: [...new Set(Object.values(objects))].map((name) => ({ name, attributes: [] })),
      eventTypes: [...new Set(events.map(({ type }) => type))].map((name) => ({ name, attributes: [] })),
      objects: Object.entries(objects).map(([id, type]) => ({
        id,
        type,
        attributes: [{ name: 'x', time: '2026-01-01T00:00:00Z', value: 'y' }],
      })),
      events: events.map(({ id, type, time, attributes, objects: related }) => ({
        id,
        type,
        time,
        attributes: named(attributes),
        relationships: related.map((objectId) => ({ objectId, qualifier: 'of "it"' })),
      })),
    },
    null,
    1,
  );
}

/** The same as a database; `more` may add what a hostile one would. */
export async function makeOcelSqlite(
  { events, objects }: MadeOcel,
  more: (database: DatabaseSync) => void = () => {},
): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'anklang-ocel-'));
  const path = join(folder, 'made');
  const database = new DatabaseSync(path);
  try {
    const types = [...new Set(events.map(({ type }) => type))];
    database.exec('PRAGMA synchronous = OFF; BEGIN');
    database.exec(`CREATE TABLE event (ocel_id TEXT PRIMARY KEY, ocel_type TEXT); CREATE TABLE object (ocel_id TEXT PRIMARY KEY, ocel_type TEXT);
      CREATE TABLE event_map_type (ocel_type TEXT, ocel_type_map TEXT); CREATE TABLE event_object (ocel_event_id TEXT, ocel_object_id TEXT, ocel_qualifier TEXT);`);
    const attributes = [...new Set(events.flatMap((event) => Object.keys(event.attributes ?? {})))];
    for (const [at, type] of types.entries()) {
      database.prepare('INSERT INTO event_map_type VALUES (?, ?)').run(type, `T${at}`);
      database.exec(
        `CREATE TABLE event_T${at} (ocel_id TEXT, ocel_time TIMESTAMP${attributes.map((name) => `, "${name}" TEXT`).join('')})`,
      );
    }
    for (const { id, type, time, attributes: own = {}, objects: related } of events) {
      database.prepare('INSERT INTO event VALUES (?, ?)').run(id, type);
      const values = [id, time, ...attributes.map((name) => own[name] ?? null)];
      database
        .prepare(`INSERT INTO event_T${types.indexOf(type)} VALUES (${values.map(() => '?').join(', ')})`)
        .run(...values);
      for (const object of related) database.prepare('INSERT INTO event_object VALUES (?, ?, ?)').run(id, object, 'of');
    }
    for (const [id, type] of Object.entries(objects))
      database.prepare('INSERT INTO object VALUES (?, ?)').run(id, type);
    database.exec('COMMIT');
    more(database);
    database.close();
    return await readFile(path);
  } finally {
    if (database.isOpen) database.close();
    await rm(folder, { recursive: true, force: true });
  }
}
