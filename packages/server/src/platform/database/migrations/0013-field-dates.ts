import type { Migration } from './migration.ts';

/** From when to when people were asked; unknown of waves that came before. */
export const fieldDates: Migration = {
  name: '0013-field-dates',
  async up({ database }) {
    await database.schema.alterTable('wave').addColumn('fieldFrom', 'text').execute();
    await database.schema.alterTable('wave').addColumn('fieldTo', 'text').execute();
  },
};
