import type { Migration } from './migration.ts';

/** Which workspaces are examples with invented data: only these can be thrown away as a whole. */
export const demo: Migration = {
  name: '0011-demo',
  async up({ database }) {
    await database.schema.alterTable('workspace').addColumn('demo', 'text').execute();
  },
};
