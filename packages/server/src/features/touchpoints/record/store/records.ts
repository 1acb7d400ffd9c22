import { type Insertable, SqliteAdapter, sql } from 'kysely';
import type { TouchpointRow, TouchpointTable } from '../../../../platform/database/tables.ts';
import type { Database, DatabaseTransaction } from '../../../../platform/services.ts';
import type { StoredRecord } from '../present-record.ts';

const columns = [
  'touchpoint.id',
  'touchpoint.key',
  'touchpoint.name',
  'touchpoint.description',
  'touchpoint.departmentId',
  'touchpoint.foundIn',
  'touchpoint.profile',
  'touchpoint.lifecycle',
  'touchpoint.responsibleId',
  'touchpoint.reviewedAt',
  'touchpoint.reviewDueAt',
  'touchpoint.version',
  'touchpoint.createdAt',
  'touchpoint.changedAt',
] as const;

const rowsAtOnce = 200;

/** Touchpoints with the number of their core forms. */
export function selectRecords(database: Database) {
  return database
    .selectFrom('touchpoint')
    .select(columns)
    .select(({ selectFrom }) =>
      selectFrom('perception')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('perception.touchpointId', '=', 'touchpoint.id')
        .$asScalar()
        .$notNull()
        .as('perceptions'),
    );
}

export function findStored(
  database: Database,
  { workspaceId, touchpointId }: { workspaceId: string; touchpointId: string },
): Promise<StoredRecord | undefined> {
  return selectRecords(database)
    .where('touchpoint.workspaceId', '=', workspaceId)
    .where('touchpoint.id', '=', touchpointId)
    .executeTakeFirst();
}

export async function listStored(
  database: Database,
  { workspaceId, touchpointIds }: { workspaceId: string; touchpointIds: readonly string[] },
): Promise<StoredRecord[]> {
  const stored: StoredRecord[] = [];
  for (let from = 0; from < touchpointIds.length; from += rowsAtOnce) {
    const ids = touchpointIds.slice(from, from + rowsAtOnce);
    const rows = await selectRecords(database)
      .where('touchpoint.workspaceId', '=', workspaceId)
      .where('touchpoint.id', 'in', ids)
      .execute();
    stored.push(...rows);
  }
  return stored;
}

/** Keeps others from changing it until the transaction ends: a write that writes nothing, as each engine understands it. */
export async function holdTouchpoint(
  transaction: DatabaseTransaction,
  { workspaceId, touchpointId }: { workspaceId: string; touchpointId: string },
): Promise<void> {
  await transaction
    .updateTable('touchpoint')
    .set(({ ref }) => ({ version: ref('version') }))
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', touchpointId)
    .execute();
}

/** Several, in the order of their ids, so that two who hold them never wait for each other. */
export async function holdTouchpoints(
  transaction: DatabaseTransaction,
  { workspaceId, touchpointIds }: { workspaceId: string; touchpointIds: readonly string[] },
): Promise<void> {
  // SQLite's writers take turns anyway.
  if (transaction.getExecutor().adapter instanceof SqliteAdapter) return;
  const ids = touchpointIds.toSorted();
  for (let from = 0; from < ids.length; from += rowsAtOnce) {
    await transaction
      .selectFrom('touchpoint')
      .select('id')
      .where('workspaceId', '=', workspaceId)
      .where('id', 'in', ids.slice(from, from + rowsAtOnce))
      .orderBy('id')
      .forNoKeyUpdate()
      .execute();
  }
}

/** The workspace of the touchpoint; undefined when it no longer has the version the change was made on. */
export async function updateTouchpoint(
  transaction: DatabaseTransaction,
  { id, version }: { id: string; version: number },
  change: Partial<TouchpointRow>,
): Promise<string | undefined> {
  const updated = await transaction
    .updateTable('touchpoint')
    .set(change)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('workspaceId')
    .executeTakeFirst();
  return updated?.workspaceId;
}

const written = [
  ...['name', 'description', 'departmentId', 'responsibleId', 'profile', 'sortName', 'searchText'],
  ...['version', 'changedAt', 'reviewDueAt'],
] as const satisfies readonly (keyof TouchpointRow)[];
type Written = Pick<TouchpointRow, (typeof written)[number]>;
type Rewrite = { readonly id: string; readonly version: number; readonly columns: Written };

/** Several, each made on a version: the workspace of each by its id; who no longer has that version is missing. */
export async function updateTouchpoints(
  transaction: DatabaseTransaction,
  rewrites: readonly Rewrite[],
): Promise<Map<string, string>> {
  const workspaceOf = new Map<string, string>();
  for (let from = 0; from < rewrites.length; from += rowsAtOnce) {
    const rows = rewrites
      .slice(from, from + rowsAtOnce)
      .map(({ id, version, columns: to }) => sql`(${sql.join([id, version, ...written.map((name) => to[name])])})`);
    // Neither engine knows the types of bare values; both call them column1 and so on.
    const value = (place: number) => sql.ref(`rewrite.column${place + 1}`);
    const assignments = written.map((name, place) => {
      const to = name === 'version' ? sql`cast(${value(place + 2)} as integer)` : value(place + 2);
      return sql`${sql.id(name)} = ${to}`;
    });
    const { rows: updated } = await sql<{ id: string; workspaceId: string }>`
      update touchpoint set ${sql.join(assignments)}
      from (values ${sql.join(rows)}) as rewrite
      where touchpoint.id = ${value(0)} and touchpoint.version = cast(${value(1)} as integer)
      returning touchpoint.id, touchpoint.${sql.id('workspaceId')}`.execute(transaction);
    for (const { id, workspaceId } of updated) workspaceOf.set(id, workspaceId);
  }
  return workspaceOf;
}

/** Ids of those that were added; those whose key is taken are left out. */
export async function insertTouchpoints(
  transaction: DatabaseTransaction,
  touchpoints: readonly Insertable<TouchpointTable>[],
): Promise<Set<string>> {
  const added = new Set<string>();
  for (let from = 0; from < touchpoints.length; from += rowsAtOnce) {
    const rows = await transaction
      .insertInto('touchpoint')
      .values(touchpoints.slice(from, from + rowsAtOnce))
      .onConflict((conflict) => conflict.columns(['workspaceId', 'key']).doNothing())
      .returning('id')
      .execute();
    for (const { id } of rows) added.add(id);
  }
  return added;
}
