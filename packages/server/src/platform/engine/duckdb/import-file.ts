import { dimensions } from '@anklang/domain';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { ImportedFile } from '../interaction-store.ts';
import { findBatch, recordBatch } from './batch-keys.ts';
import { importNames, importSegmentNames } from './import-names.ts';
import { groupOfId } from './resolve-ids.ts';
import { checkStagedFile, stagedFile, unlessDamaged } from './staged-file.ts';
import { startSteps } from './steps.ts';
import { type IdTable, tableOf } from './tables.ts';
import type { Writing, Written } from './workspaces.ts';

/** Share of the work that is done when a part of it ends. */
const done = { names: 0.1, ids: 0.25, interactions: 0.85, texts: 0.98 } as const;

/**
 * Takes a file over inside the transaction of the connection. Rows are kept by customer and time, so that they are read
 * in order afterwards. Throws `file_unreadable`, `names_too_many`, `cancelled`.
 */
export async function takeFile(
  connection: DuckDBConnection,
  { file, catalog, naming }: Writing & { file: ImportedFile },
): Promise<Written<{ repeated: boolean }>> {
  if (await findBatch(connection, file)) return { answer: { repeated: true }, next: {} };
  await connection.run('SET enable_progress_bar = true');
  await connection.run('SET enable_progress_bar_print = false');
  const steps = startSteps(connection, file);
  try {
    await checkStagedFile(connection, file.path);
    return await unlessDamaged(() => take({ connection, file, catalog, naming, step: steps.step }));
  } finally {
    steps.end();
  }
}

type Taking = Writing & {
  connection: DuckDBConnection;
  file: ImportedFile;
  step: ReturnType<typeof startSteps>['step'];
};

async function take({ connection, file, catalog, naming, step }: Taking): Promise<Written<{ repeated: boolean }>> {
  const { workspaceId } = file;
  const source = stagedFile(file.path);
  const batch = catalog.nextBatch;
  const kinds = await step(done.names, () => importNames(connection, source, naming));
  const ids = await step(done.ids, async () => ({
    nextCustomer: await addIds(connection, { ...file, table: 'customers', nextCode: catalog.nextCustomer }),
    nextSession: await addIds(connection, { ...file, table: 'sessions', nextCode: catalog.nextSession }),
    nextSegmentSet: await addIds(connection, { ...file, table: 'segment_sets', nextCode: catalog.nextSegmentSet }),
  }));
  const { rowsChanged } = await step(done.interactions, () =>
    connection.run(
      `INSERT INTO ${tableOf(workspaceId, 'interactions')}
       ${selectRows({ workspaceId, source, kinds, batch, firstSeq: catalog.nextSeq })}`,
    ),
  );
  await step(done.texts, async () => {
    const kept = { batch, firstSeq: catalog.nextSeq };
    await connection.run(addProperties(workspaceId, { source, ...kept }));
    if (!(await importSegmentNames(connection, setsOf(workspaceId, batch), naming))) return;
    await connection.run(addSegments(workspaceId, kept));
  });
  const last = await connection.runAndReadAll(`SELECT coalesce(max("row"), -1)::DOUBLE FROM ${source}`);
  const [[lastRow]] = last.getRowsJS() as [[number]];
  await step(1, () => recordBatch(connection, { ...file, number: batch, accepted: rowsChanged }));
  return {
    answer: { repeated: false },
    next: { ...ids, nextSeq: catalog.nextSeq + lastRow + 1, nextBatch: batch + 1 },
  };
}

type NewIds = { workspaceId: string; path: string; table: IdTable; nextCode: number };

/** Where the file has what a table gives codes to. */
const columnOf = { customers: 'customer', sessions: 'session', segment_sets: 'segments' } as const;

/** Gives codes to ids nobody knows yet, in the order in which they first appear; answers the next free one. */
async function addIds(connection: DuckDBConnection, { workspaceId, path, table, nextCode }: NewIds): Promise<number> {
  const column = columnOf[table];
  const known = tableOf(workspaceId, table);
  const more = table === 'customers' ? `, ${groupOfId}, NULL` : '';
  const { rowsChanged } = await connection.run(
    `INSERT INTO ${known} SELECT (${nextCode} + row_number() OVER (ORDER BY since) - 1)::INTEGER, id${more}
     FROM (SELECT ${column} AS id, min("row") AS since FROM ${stagedFile(path)}
           WHERE ${column} IS NOT NULL GROUP BY ${column})
     WHERE id NOT IN (SELECT id FROM ${known})`,
  );
  return nextCode + rowsChanged;
}

type Selected = { workspaceId: string; source: string; kinds: ReadonlySet<string>; batch: number; firstSeq: number };

function selectRows({ workspaceId, source, kinds, batch, firstSeq }: Selected): string {
  const codeOf = (kind: string) => (kinds.has(kind) ? `codes_${kind}.code` : 'NULL');
  const joins = Array.from(kinds, (kind) => `LEFT JOIN temp.codes_${kind} ON codes_${kind}.name = staged."${kind}"`);
  return `SELECT ${firstSeq} + "row", ${batch}, customers.code, ${codeOf('touchpoint')}, staged.time,
      staged."offsetMinutes", sessions.code, ${dimensions.map(codeOf).join(', ')}, staged.value, staged.cost,
      staged.rating, staged."ratingLow", staged."ratingHigh", staged.common, staged."durationSeconds",
      ${codeOf('reportedOrigin')}, sets.code
    FROM ${source} staged
    JOIN ${tableOf(workspaceId, 'customers')} customers ON customers.id = staged.customer
    LEFT JOIN ${tableOf(workspaceId, 'sessions')} sessions ON sessions.id = staged.session
    LEFT JOIN ${tableOf(workspaceId, 'segment_sets')} sets ON sets.id = staged.segments
    ${joins.join('\n    ')}
    ORDER BY customers.code, staged.time, staged."row"`;
}

type Kept = { batch: number; firstSeq: number };

function addProperties(workspaceId: string, { source, batch, firstSeq }: Kept & { source: string }): string {
  return `INSERT INTO ${tableOf(workspaceId, 'properties')}
    SELECT ${firstSeq} + "row", ${batch}, customers.code, staged.properties
    FROM (SELECT "row", customer, properties FROM ${source} WHERE properties IS NOT NULL) staged
    JOIN ${tableOf(workspaceId, 'customers')} customers ON customers.id = staged.customer`;
}

function setsOf(workspaceId: string, batch: number): string {
  return `SELECT code, id FROM ${tableOf(workspaceId, 'segment_sets')} WHERE code IN (
    SELECT segment_set FROM ${tableOf(workspaceId, 'interactions')} WHERE batch = ${batch} AND segment_set IS NOT NULL)`;
}

/** The latest value per customer and segment. Time and place make one number, because that is found much faster. */
function addSegments(workspaceId: string, { batch, firstSeq }: Kept): string {
  const place = `time::HUGEINT * 4294967296 + (seq - ${firstSeq})`;
  return `INSERT INTO ${tableOf(workspaceId, 'customer_segments')}
    SELECT ${batch}, customer, segment, arg_max(value, place), max(time),
      ${firstSeq} + (max(place) - max(time)::HUGEINT * 4294967296)::BIGINT
    FROM (SELECT customer, segment_set, max(time) AS time, max(${place}) AS place
          FROM ${tableOf(workspaceId, 'interactions')} WHERE batch = ${batch} AND segment_set IS NOT NULL
          GROUP BY customer, segment_set)
    JOIN temp.segment_codes USING (segment_set)
    GROUP BY customer, segment`;
}
