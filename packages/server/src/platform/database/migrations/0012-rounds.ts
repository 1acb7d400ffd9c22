import type { CreateTableBuilder } from 'kysely';
import type { Migration } from './migration.ts';

/** Rounds through the four steps, and what was decided at the end of each step. */
export const rounds: Migration = {
  name: '0012-rounds',
  async up({ database: { schema } }) {
    await withTexts(
      schema
        .createTable('round')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
        .addColumn('number', 'integer', (column) => column.notNull())
        .addColumn('closedAt', 'text')
        .addColumn('closedById', 'text')
        .addColumn('closedByName', 'text')
        .addColumn('lesson', 'text')
        .addColumn('steps', 'text')
        .addUniqueConstraint('round_number', ['workspaceId', 'number']),
      ['about', 'startedOn', 'countsFrom', 'startedAt', 'startedById', 'startedByName'],
    ).execute();
    await withTexts(
      schema
        .createTable('gateDecision')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('roundId', 'text', (column) => column.notNull().references('round.id').onDelete('cascade')),
      ['step', 'outcome', 'reason', 'decidedOn', 'known', 'at', 'byId', 'byName'],
    ).execute();
    await schema.createIndex('gateDecision_page').on('gateDecision').columns(['roundId', 'at', 'id']).execute();
  },
};

function withTexts<T extends string, C extends string>(table: CreateTableBuilder<T, C>, names: readonly string[]) {
  let widened: CreateTableBuilder<T, string> = table;
  for (const name of names) widened = widened.addColumn(name, 'text', (column) => column.notNull());
  return widened;
}
