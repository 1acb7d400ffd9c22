import type { Migration } from './migration.ts';

/** What is recorded about interactions; they themselves lie in the interaction store. */
export const interactions: Migration = {
  name: '0006-interactions',
  async up({ database: { schema } }) {
    await schema
      .createTable('touchpointRule')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('touchpointId', 'text', (column) => column.references('touchpoint.id').onDelete('cascade'))
      .addColumn('createdAt', 'text', (column) => column.notNull())
      .addUniqueConstraint('touchpointRule_text', ['workspaceId', 'kind', 'text'])
      .execute();
    await schema.createIndex('touchpointRule_touchpointId').on('touchpointRule').column('touchpointId').execute();
    await schema
      .createTable('interactionImport')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
      .addColumn('fileName', 'text', (column) => column.notNull())
      .addColumn('fileHash', 'text', (column) => column.notNull())
      .addColumn('mappingHash', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('mapping', 'text', (column) => column.notNull())
      .addColumn('counts', 'text', (column) => column.notNull())
      .addColumn('rejected', 'text', (column) => column.notNull())
      .addColumn('importedAt', 'text', (column) => column.notNull())
      .addColumn('importedBy', 'text', (column) => column.notNull())
      .addUniqueConstraint('interactionImport_same_file', ['workspaceId', 'fileHash', 'mappingHash'])
      .execute();
    await schema
      .createIndex('interactionImport_page')
      .on('interactionImport')
      .columns(['workspaceId', 'importedAt', 'id'])
      .execute();
    await schema
      .createTable('pathFile')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('fileName', 'text', (column) => column.notNull())
      .addColumn('fileHash', 'text', (column) => column.notNull())
      .addColumn('mappingHash', 'text', (column) => column.notNull())
      .addColumn('totals', 'text', (column) => column.notNull())
      .addColumn('rows', 'text', (column) => column.notNull())
      .addColumn('importedAt', 'text', (column) => column.notNull())
      .addColumn('importedBy', 'text', (column) => column.notNull())
      .addUniqueConstraint('pathFile_same_file', ['workspaceId', 'fileHash', 'mappingHash'])
      .execute();
    await schema
      .createTable('plan')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('createdAt', 'text', (column) => column.notNull())
      .addColumn('changedAt', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('plan_page').on('plan').columns(['workspaceId', 'createdAt', 'id']).execute();
    await schema
      .createTable('accountWeights')
      .addColumn('workspaceId', 'text', (column) =>
        column.primaryKey().notNull().references('workspace.id').onDelete('cascade'),
      )
      .addColumn('weights', 'text', (column) => column.notNull())
      .addColumn('changedAt', 'text', (column) => column.notNull())
      .execute();
  },
};
