import type { CreateTableBuilder } from 'kysely';
import type { Migration, MigrationContext } from './migration.ts';

/** What is done about a finding: who does what until when, with what money, for what result. */
export const measures: Migration = {
  name: '0010-measures',
  async up(context) {
    await createMeasure(context);
    await createMeasureTouchpoint(context);
    await createMeasureInvolved(context);
    await createMeasureDecision(context);
  },
};

function addTexts<T extends string, C extends string>(table: CreateTableBuilder<T, C>, names: readonly string[]) {
  let widened: CreateTableBuilder<T, string> = table;
  for (const name of names) widened = widened.addColumn(name, 'text', (column) => column.notNull());
  return widened;
}

/** A column that points at a row of another table and goes with it. */
function addOwner<T extends string, C extends string>(
  table: CreateTableBuilder<T, C>,
  name: string,
  references: `${string}.id`,
) {
  return table.addColumn(name, 'text', (column) => column.notNull().references(references).onDelete('cascade'));
}

function withId({ database: { schema } }: MigrationContext, name: string) {
  return schema.createTable(name).addColumn('id', 'text', (column) => column.primaryKey().notNull());
}

async function createMeasure(context: MigrationContext): Promise<void> {
  const { schema } = context.database;
  const table = addOwner(withId(context, 'measure'), 'workspaceId', 'workspace.id')
    .addColumn('departmentId', 'text')
    .addColumn('responsibleId', 'text')
    .addColumn('startsOn', 'text')
    .addColumn('version', 'integer', (column) => column.notNull());
  const texts = ['title', 'kind', 'level', 'state', 'activeCase', 'createdAt', 'changedAt', 'byId', 'byName'];
  await addTexts(table, [...texts, 'goal', 'cases', 'actual', 'evidence', 'milestones', 'description']).execute();
  await schema.createIndex('measure_workspaceId').on('measure').columns(['workspaceId', 'state']).execute();
}

async function createMeasureTouchpoint({ database: { schema } }: MigrationContext): Promise<void> {
  const ofMeasure = addOwner(schema.createTable('measureTouchpoint'), 'measureId', 'measure.id');
  await addOwner(ofMeasure, 'touchpointId', 'touchpoint.id')
    .addColumn('position', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('measureTouchpoint_key', ['measureId', 'touchpointId'])
    .execute();
  await schema.createIndex('measureTouchpoint_touchpointId').on('measureTouchpoint').column('touchpointId').execute();
}

async function createMeasureInvolved({ database: { schema } }: MigrationContext): Promise<void> {
  await addTexts(addOwner(schema.createTable('measureInvolved'), 'measureId', 'measure.id'), ['kind', 'involvedId'])
    .addColumn('position', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('measureInvolved_key', ['measureId', 'kind', 'involvedId'])
    .execute();
}

async function createMeasureDecision(context: MigrationContext): Promise<void> {
  const { schema } = context.database;
  const table = addOwner(withId(context, 'measureDecision'), 'measureId', 'measure.id');
  await addTexts(table, ['what', 'from', 'to', 'reason', 'decidedOn', 'at', 'byId', 'byName']).execute();
  await schema.createIndex('measureDecision_page').on('measureDecision').columns(['measureId', 'at', 'id']).execute();
}
