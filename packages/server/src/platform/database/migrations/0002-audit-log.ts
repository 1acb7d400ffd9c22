import { sql } from 'kysely';
import type { Migration, MigrationContext } from './migration.ts';

/** The audit log, which the engine itself keeps append-only. */
export const auditLog: Migration = {
  name: '0002-audit-log',
  async up(context) {
    await createAuditEntry(context);
    if (context.dialect === 'sqlite') await guardOnSqlite(context);
    else await guardOnPostgres(context);
  },
};

async function createAuditEntry({ database }: MigrationContext): Promise<void> {
  await database.schema
    .createTable('auditEntry')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('workspaceId', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actorKind', 'text', (column) => column.notNull())
    .addColumn('actorId', 'text', (column) => column.notNull())
    .addColumn('actorName', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('targetKind', 'text', (column) => column.notNull())
    .addColumn('targetId', 'text', (column) => column.notNull())
    .addColumn('targetName', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('requestId', 'text')
    .execute();
  await database.schema.createIndex('auditEntry_page').on('auditEntry').columns(['workspaceId', 'at', 'id']).execute();
}

async function guardOnSqlite({ database }: MigrationContext): Promise<void> {
  for (const event of ['update', 'delete']) {
    await sql`create trigger ${sql.id(`auditEntry_no_${event}`)} before ${sql.raw(event)} on "auditEntry"
      begin select raise(abort, 'auditEntry is append-only'); end`.execute(database);
  }
  // INSERT OR REPLACE deletes without asking the delete trigger.
  await sql`create trigger "auditEntry_no_replace" before insert on "auditEntry"
    when exists (select 1 from "auditEntry" where id = new.id)
    begin select raise(abort, 'auditEntry is append-only'); end`.execute(database);
}

async function guardOnPostgres({ database }: MigrationContext): Promise<void> {
  await sql`create function "refuseAuditChange"() returns trigger language plpgsql as
    'begin raise exception ''auditEntry is append-only''; end'`.execute(database);
  await sql`create trigger "auditEntry_no_change" before update or delete on "auditEntry"
    for each row execute function "refuseAuditChange"()`.execute(database);
  await sql`create trigger "auditEntry_no_truncate" before truncate on "auditEntry"
    for each statement execute function "refuseAuditChange"()`.execute(database);
}
