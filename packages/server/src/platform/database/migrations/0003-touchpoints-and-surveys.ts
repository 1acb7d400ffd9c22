import type { Migration, MigrationContext } from './migration.ts';

/** The register of touchpoints, and surveys with their waves, people and answers. */
export const touchpointsAndSurveys: Migration = {
  name: '0003-touchpoints-and-surveys',
  async up(context) {
    await createTouchpoint(context);
    await createSurveys(context);
    await createAnswers(context);
    await createUpload(context);
  },
};

async function createTouchpoint({ database }: MigrationContext): Promise<void> {
  await database.schema
    .createTable('touchpoint')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('description', 'text', (column) => column.notNull())
    .addColumn('departmentId', 'text', (column) => column.references('department.id').onDelete('set null'))
    .addColumn('foundIn', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('changedAt', 'text', (column) => column.notNull())
    .addUniqueConstraint('touchpoint_workspaceId_key', ['workspaceId', 'key'])
    .execute();
  await database.schema
    .createIndex('touchpoint_page')
    .on('touchpoint')
    .columns(['workspaceId', 'createdAt', 'id'])
    .execute();
  await database.schema.createIndex('touchpoint_departmentId').on('touchpoint').column('departmentId').execute();
}

async function createSurveys({ database }: MigrationContext): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('survey')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('mapping', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('changedAt', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('survey_page').on('survey').columns(['workspaceId', 'createdAt', 'id']).execute();
  await schema
    .createTable('wave')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('surveyId', 'text', (column) => column.notNull().references('survey.id').onDelete('cascade'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('fileName', 'text', (column) => column.notNull())
    .addColumn('fileHash', 'text', (column) => column.notNull())
    .addColumn('mappingHash', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('mapping', 'text', (column) => column.notNull())
    .addColumn('respondents', 'integer', (column) => column.notNull())
    .addColumn('rejected', 'text', (column) => column.notNull())
    .addColumn('rejectedCount', 'integer', (column) => column.notNull())
    .addColumn('importedAt', 'text', (column) => column.notNull())
    .addColumn('importedBy', 'text', (column) => column.notNull())
    .addUniqueConstraint('wave_same_file', ['surveyId', 'fileHash', 'mappingHash'])
    .execute();
  await schema.createIndex('wave_workspaceId').on('wave').columns(['workspaceId', 'importedAt', 'id']).execute();
  await schema
    .createTable('waveTouchpoint')
    .addColumn('waveId', 'text', (column) => column.notNull().references('wave.id').onDelete('cascade'))
    .addColumn('touchpointId', 'text', (column) => column.notNull().references('touchpoint.id').onDelete('cascade'))
    .addColumn('column', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('waveTouchpoint_key', ['waveId', 'touchpointId'])
    .execute();
  await schema.createIndex('waveTouchpoint_touchpointId').on('waveTouchpoint').column('touchpointId').execute();
}

async function createAnswers({ database, types }: MigrationContext): Promise<void> {
  await database.schema
    .createTable('respondent')
    .addColumn('waveId', 'text', (column) => column.notNull().references('wave.id').onDelete('cascade'))
    .addColumn('row', 'integer', (column) => column.notNull())
    .addColumn('line', 'integer', (column) => column.notNull())
    .addColumn('externalId', 'text')
    .addColumn('weight', 'double precision', (column) => column.notNull())
    .addColumn('outcome', 'double precision')
    .addColumn('segments', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('respondent_key', ['waveId', 'row'])
    .modifyEnd(types.withoutRowid)
    .execute();
  await database.schema
    .createTable('answer')
    .addColumn('waveId', 'text', (column) => column.notNull().references('wave.id').onDelete('cascade'))
    .addColumn('row', 'integer', (column) => column.notNull())
    .addColumn('touchpointId', 'text', (column) => column.notNull())
    .addColumn('value', 'double precision')
    .addColumn('status', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('answer_key', ['waveId', 'row', 'touchpointId'])
    .modifyEnd(types.withoutRowid)
    .execute();
}

async function createUpload({ database }: MigrationContext): Promise<void> {
  await database.schema
    .createTable('upload')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('fileName', 'text', (column) => column.notNull())
    .addColumn('bytes', 'bigint', (column) => column.notNull())
    .addColumn('fileHash', 'text', (column) => column.notNull())
    .addColumn('uploadedAt', 'text', (column) => column.notNull())
    .addColumn('uploadedBy', 'text', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('upload_workspaceId').on('upload').column('workspaceId').execute();
}
