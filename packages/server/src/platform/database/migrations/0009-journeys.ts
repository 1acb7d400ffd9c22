import type { CreateTableBuilder } from 'kysely';
import type { Migration, MigrationContext } from './migration.ts';

/** Journeys as people draw them, and what staff and customers think of touchpoints. */
export const journeys: Migration = {
  name: '0009-journeys',
  async up(context) {
    await createMap(context);
    await createMapReferences(context);
    await createChange(context);
    await createPresence(context);
    await createVersion(context);
    await createShare(context);
    await createComparison(context);
    await createComparisonTouchpoint(context);
    await createViewAnswer(context);
    await createViewRating(context);
  },
};

/** A column that points at a row of another table and goes with it. */
function addOwner<T extends string, C extends string, N extends string>(
  table: CreateTableBuilder<T, C>,
  name: N,
  references: `${string}.id`,
) {
  return table.addColumn(name, 'text', (column) => column.notNull().references(references).onDelete('cascade'));
}

function addTexts<T extends string, C extends string>(table: CreateTableBuilder<T, C>, names: readonly string[]) {
  let widened: CreateTableBuilder<T, string> = table;
  for (const name of names) widened = widened.addColumn(name, 'text', (column) => column.notNull());
  return widened;
}

function addNumbers<T extends string, C extends string>(table: CreateTableBuilder<T, C>, names: readonly string[]) {
  let widened: CreateTableBuilder<T, string> = table;
  for (const name of names) widened = widened.addColumn(name, 'integer', (column) => column.notNull());
  return widened;
}

function withId({ database: { schema } }: MigrationContext, name: string) {
  return schema.createTable(name).addColumn('id', 'text', (column) => column.primaryKey().notNull());
}

async function createMap(context: MigrationContext): Promise<void> {
  const { schema } = context.database;
  const { plainText } = context.types;
  const table = addOwner(withId(context, 'journeyMap'), 'workspaceId', 'workspace.id')
    .addColumn('sortName', plainText, (column) => column.notNull())
    .addColumn('productId', 'text')
    .addColumn('asIs', 'double precision')
    .addColumn('toBe', 'double precision')
    .addColumn('lowest', 'text');
  const texts = [...['name', 'description', 'searchText', 'state'], ...['createdAt', 'changedAt', 'changedByName']];
  // What is drawn stands last: SQLite reads through it to what stands behind it.
  await addTexts(addNumbers(addTexts(table, texts), ['steps', 'version']), ['map']).execute();
  await schema.createIndex('journeyMap_changed').on('journeyMap').columns(['workspaceId', 'changedAt', 'id']).execute();
  await schema.createIndex('journeyMap_name').on('journeyMap').columns(['workspaceId', 'sortName', 'id']).execute();
}

async function createMapReferences({ database: { schema } }: MigrationContext): Promise<void> {
  const touchpoints = addOwner(schema.createTable('journeyMapTouchpoint'), 'mapId', 'journeyMap.id');
  await addOwner(addOwner(touchpoints, 'touchpointId', 'touchpoint.id'), 'workspaceId', 'workspace.id')
    .addPrimaryKeyConstraint('journeyMapTouchpoint_key', ['mapId', 'touchpointId'])
    .execute();
  await schema
    .createIndex('journeyMapTouchpoint_touchpointId')
    .on('journeyMapTouchpoint')
    .columns(['touchpointId', 'mapId'])
    .execute();

  const personas = addOwner(schema.createTable('journeyMapPersona'), 'mapId', 'journeyMap.id');
  await addOwner(personas, 'workspaceId', 'workspace.id')
    .addColumn('segmentId', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('journeyMapPersona_key', ['mapId', 'segmentId'])
    .execute();
  await schema
    .createIndex('journeyMapPersona_segmentId')
    .on('journeyMapPersona')
    .columns(['segmentId', 'mapId'])
    .execute();
}

async function createChange({ database: { schema } }: MigrationContext): Promise<void> {
  const table = addOwner(schema.createTable('journeyMapChange'), 'mapId', 'journeyMap.id')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('journeyMapChange_key', ['mapId', 'version']);
  await addTexts(table, ['clientId', 'operations', 'at', 'byId', 'byName']).execute();
}

async function createPresence({ database: { schema } }: MigrationContext): Promise<void> {
  const table = addOwner(schema.createTable('journeyMapPresence'), 'mapId', 'journeyMap.id')
    .addColumn('clientId', 'text', (column) => column.notNull())
    .addColumn('place', 'text')
    .addPrimaryKeyConstraint('journeyMapPresence_key', ['mapId', 'clientId']);
  await addTexts(table, ['userId', 'name', 'at']).execute();
}

async function createVersion(context: MigrationContext): Promise<void> {
  const { schema } = context.database;
  const table = addOwner(withId(context, 'journeyMapVersion'), 'mapId', 'journeyMap.id');
  const numbers = addNumbers(table, ['version', 'steps']);
  await addTexts(numbers, ['name', 'note', 'createdAt', 'byId', 'byName', 'map']).execute();
  await schema.createIndex('journeyMapVersion_mapId').on('journeyMapVersion').column('mapId').execute();
}

async function createShare(context: MigrationContext): Promise<void> {
  const { schema } = context.database;
  const ofMap = addOwner(withId(context, 'journeyMapShare'), 'workspaceId', 'workspace.id');
  const table = addOwner(ofMap, 'mapId', 'journeyMap.id')
    .addColumn('versionId', 'text', (column) => column.references('journeyMapVersion.id').onDelete('cascade'))
    .addColumn('passwordHash', 'text')
    .addColumn('lastViewedAt', 'text')
    .addColumn('views', 'integer', (column) => column.notNull());
  await addTexts(table, ['tokenHash', 'language', 'expiresAt', 'createdAt', 'byId', 'byName'])
    .addUniqueConstraint('journeyMapShare_token', ['tokenHash'])
    .execute();
  await schema.createIndex('journeyMapShare_mapId').on('journeyMapShare').column('mapId').execute();
}

async function createComparison(context: MigrationContext): Promise<void> {
  const { schema } = context.database;
  const table = addOwner(withId(context, 'viewComparison'), 'workspaceId', 'workspace.id')
    .addColumn('waveId', 'text', (column) => column.references('wave.id').onDelete('set null'))
    .addColumn('closesAt', 'text')
    .addColumn('version', 'integer', (column) => column.notNull());
  await addTexts(table, [
    ...['name', 'introduction', 'language', 'customersBy', 'staffToken', 'customerToken', 'state'],
    ...['createdAt', 'changedAt', 'byId', 'byName'],
  ])
    .addUniqueConstraint('viewComparison_staffToken', ['staffToken'])
    .addUniqueConstraint('viewComparison_customerToken', ['customerToken'])
    .execute();
  await schema
    .createIndex('viewComparison_page')
    .on('viewComparison')
    .columns(['workspaceId', 'createdAt', 'id'])
    .execute();
}

async function createComparisonTouchpoint({ database: { schema } }: MigrationContext): Promise<void> {
  const table = addOwner(schema.createTable('viewComparisonTouchpoint'), 'comparisonId', 'viewComparison.id');
  await addOwner(table, 'touchpointId', 'touchpoint.id')
    .addColumn('position', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('viewComparisonTouchpoint_key', ['comparisonId', 'touchpointId'])
    .execute();
  await schema
    .createIndex('viewComparisonTouchpoint_touchpointId')
    .on('viewComparisonTouchpoint')
    .column('touchpointId')
    .execute();
}

async function createViewAnswer(context: MigrationContext): Promise<void> {
  const table = addOwner(withId(context, 'viewAnswer'), 'comparisonId', 'viewComparison.id');
  await addTexts(table, ['side', 'clientKey', 'answeredOn'])
    .addUniqueConstraint('viewAnswer_clientKey', ['comparisonId', 'side', 'clientKey'])
    .execute();
}

async function createViewRating({ database: { schema } }: MigrationContext): Promise<void> {
  const table = addOwner(schema.createTable('viewRating'), 'answerId', 'viewAnswer.id');
  await addOwner(table, 'touchpointId', 'touchpoint.id')
    .addColumn('importance', 'integer')
    .addColumn('level', 'text')
    .addPrimaryKeyConstraint('viewRating_key', ['answerId', 'touchpointId'])
    .execute();
  await schema.createIndex('viewRating_touchpointId').on('viewRating').column('touchpointId').execute();
}
