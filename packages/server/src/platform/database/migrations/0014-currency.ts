import type { Migration } from './migration.ts';

/** What a workspace reckons in; until now all of them were said to reckon in euros. */
export const currency: Migration = {
  name: '0014-currency',
  async up({ database }) {
    await database.schema
      .alterTable('workspace')
      .addColumn('currency', 'text', (column) => column.notNull().defaultTo('EUR'))
      .execute();
  },
};
