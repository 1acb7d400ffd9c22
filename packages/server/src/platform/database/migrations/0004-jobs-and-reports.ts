import type { Migration } from './migration.ts';

/** Long work that survives a restart, and reports that need not be computed twice. */
export const jobsAndReports: Migration = {
  name: '0004-jobs-and-reports',
  async up({ database }) {
    const { schema } = database;
    await schema
      .createTable('job')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('step', 'text', (column) => column.notNull())
      .addColumn('progress', 'double precision', (column) => column.notNull())
      .addColumn('input', 'text', (column) => column.notNull())
      .addColumn('result', 'text')
      .addColumn('problem', 'text')
      .addColumn('cancelRequested', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('startedAt', 'text', (column) => column.notNull())
      .addColumn('changedAt', 'text', (column) => column.notNull())
      .addColumn('startedBy', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('job_state').on('job').columns(['state', 'startedAt', 'id']).execute();
    await schema.createIndex('job_workspaceId').on('job').column('workspaceId').execute();
    await schema
      .createTable('report')
      .addColumn('key', 'text', (column) => column.primaryKey().notNull())
      .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
      .addColumn('waveId', 'text', (column) => column.notNull().references('wave.id').onDelete('cascade'))
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('createdAt', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('report_waveId').on('report').column('waveId').execute();
    await schema.createIndex('report_workspaceId').on('report').column('workspaceId').execute();
  },
};
