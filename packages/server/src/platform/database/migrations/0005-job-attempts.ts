import type { Migration } from './migration.ts';

/** How often a job was begun: whoever begun it last is the one whose word counts, and nobody begins for ever. */
export const jobAttempts: Migration = {
  name: '0005-job-attempts',
  async up({ database }) {
    await database.schema
      .alterTable('job')
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
