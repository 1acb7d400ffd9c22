import { sql } from 'kysely';
import type { Migration, MigrationContext } from './migration.ts';

/** The register as the record of everything known about a touchpoint, and what touchpoints refer to. */
export const register: Migration = {
  name: '0007-register',
  async up(context) {
    await widenTouchpoint(context);
    await createHistory(context);
    await createEntry(context);
    await createPerception(context);
  },
};

async function widenTouchpoint({ database: { schema }, database, dialect, types }: MigrationContext): Promise<void> {
  const add = (name: string, type: 'text' | MigrationContext['types']['plainText'], standard?: string) =>
    schema
      .alterTable('touchpoint')
      .addColumn(name, type, (column) => (standard === undefined ? column : column.notNull().defaultTo(standard)))
      .execute();
  // What lists are narrowed and sorted by stands before the long texts, which SQLite would have to read through.
  await add('lifecycle', 'text', 'active');
  await add('responsibleId', 'text');
  await add('reviewedAt', 'text');
  await add('reviewDueAt', 'text');
  await add('sortName', types.plainText, '');
  await add('searchText', 'text', '');
  await add('profile', 'text', '{}');
  // PostgreSQL would pack long texts away, each to be fetched and unpacked for every search.
  if (dialect === 'postgres') await sql`alter table "touchpoint" set (toast_tuple_target = 8160)`.execute(database);
  await foldNames(database);
  await schema.createIndex('touchpoint_sortName').on('touchpoint').columns(['workspaceId', 'sortName', 'id']).execute();
  await schema
    .createIndex('touchpoint_reviewDueAt')
    .on('touchpoint')
    .columns(['workspaceId', 'reviewDueAt', 'id'])
    .execute();
  await schema
    .createTable('touchpointValue')
    .addColumn('touchpointId', 'text', (column) => column.notNull().references('touchpoint.id').onDelete('cascade'))
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('touchpointValue_key', ['touchpointId', 'field', 'value'])
    .execute();
  await schema
    .createIndex('touchpointValue_value')
    .on('touchpointValue')
    .columns(['workspaceId', 'field', 'value', 'touchpointId'])
    .execute();
  await database
    .insertInto('touchpointValue')
    .columns(['touchpointId', 'field', 'value', 'workspaceId'])
    .expression(
      database
        .selectFrom('touchpoint')
        .select(({ val }) => ['id', val('departmentId').as('field'), 'departmentId', 'workspaceId'])
        .where('departmentId', 'is not', null),
    )
    .execute();
}

async function foldNames(database: MigrationContext['database']): Promise<void> {
  const touchpoints = await database.selectFrom('touchpoint').select(['id', 'key', 'name', 'description']).execute();
  for (const { id, key, name, description } of touchpoints) {
    const folded = fold([key, name, description].filter((text) => text !== '').join('\n'));
    const hyphenated = folded.match(/[^\s-]+(?:-[^\s-]+)+/g) ?? [];
    const searchText = [folded, ...new Set(hyphenated.map((word) => word.replaceAll('-', '')))].join(' ');
    await database
      .updateTable('touchpoint')
      .set({ sortName: fold(name), searchText })
      .where('id', '=', id)
      .execute();
  }
}

/** As texts were folded when this was written; the register's own way may change, this one must not. */
function fold(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  return plain.replace(/\s+/g, ' ').trim();
}

async function createHistory({ database: { schema } }: MigrationContext): Promise<void> {
  await schema
    .createTable('changeSet')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('touchpoints', 'integer', (column) => column.notNull())
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('byId', 'text', (column) => column.notNull())
    .addColumn('byName', 'text', (column) => column.notNull())
    .addColumn('undoneAt', 'text')
    .execute();
  await schema.createIndex('changeSet_page').on('changeSet').columns(['workspaceId', 'at', 'id']).execute();
  await schema
    .createTable('fieldChange')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('touchpointId', 'text', (column) => column.notNull().references('touchpoint.id').onDelete('cascade'))
    .addColumn('changeSetId', 'text', (column) => column.references('changeSet.id').onDelete('cascade'))
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('before', 'text', (column) => column.notNull())
    .addColumn('after', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('byId', 'text', (column) => column.notNull())
    .addColumn('byName', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('fieldChange_page').on('fieldChange').columns(['touchpointId', 'version', 'id']).execute();
  await schema.createIndex('fieldChange_changeSetId').on('fieldChange').column('changeSetId').execute();
  await schema
    .createTable('lifecycleDecision')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('touchpointId', 'text', (column) => column.notNull().references('touchpoint.id').onDelete('cascade'))
    .addColumn('from', 'text', (column) => column.notNull())
    .addColumn('to', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('decidedOn', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('byId', 'text', (column) => column.notNull())
    .addColumn('byName', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('lifecycleDecision_page').on('lifecycleDecision').columns(['touchpointId', 'at']).execute();
}

async function createEntry({ database: { schema }, types }: MigrationContext): Promise<void> {
  await schema
    .createTable('entry')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('sortName', types.plainText, (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('changedAt', 'text', (column) => column.notNull())
    .addUniqueConstraint('entry_name', ['workspaceId', 'kind', 'sortName'])
    .execute();
}

async function createPerception({ database: { schema } }: MigrationContext): Promise<void> {
  await schema
    .createTable('perception')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('touchpointId', 'text', (column) => column.notNull().references('touchpoint.id').onDelete('cascade'))
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('voice', 'text', (column) => column.notNull())
    .addColumn('segmentId', 'text')
    .addColumn('level', 'text')
    .addColumn('heldOn', 'text')
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('changedAt', 'text', (column) => column.notNull())
    .addColumn('byId', 'text', (column) => column.notNull())
    .addColumn('byName', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('perception_page').on('perception').columns(['touchpointId', 'createdAt', 'id']).execute();
}
