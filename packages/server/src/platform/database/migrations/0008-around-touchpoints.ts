import type { CreateTableBuilder } from 'kysely';
import type { Migration, MigrationContext } from './migration.ts';

/** What stands around a touchpoint's record: links, evidence, talk, judgements and requests. */
export const aroundTouchpoints: Migration = {
  name: '0008-around-touchpoints',
  async up(context) {
    await createAlias(context);
    await createLink(context);
    await createEvidence(context);
    await createComment(context);
    await createRelevanceJudgement(context);
    await createBrandJudgement(context);
    await createBrandJudgementCount(context);
    await createRequest(context);
    await indexLevels(context);
  },
};

/** An id, the workspace, and both go with the workspace. */
function ofWorkspace({ database: { schema } }: MigrationContext, table: string) {
  return schema
    .createTable(table)
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'));
}

/** A column that points at a touchpoint and goes with it. */
function addTouchpoint<T extends string, C extends string>(table: CreateTableBuilder<T, C>, name: string) {
  return table.addColumn(name, 'text', (column) => column.notNull().references('touchpoint.id').onDelete('cascade'));
}

function addTexts<T extends string, C extends string>(table: CreateTableBuilder<T, C>, names: readonly string[]) {
  let widened: CreateTableBuilder<T, string> = table;
  for (const name of names) widened = widened.addColumn(name, 'text', (column) => column.notNull());
  return widened;
}

async function createAlias({ database: { schema } }: MigrationContext): Promise<void> {
  await schema
    .createTable('touchpointAlias')
    .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('touchpointId', 'text', (column) => column.notNull().references('touchpoint.id').onDelete('cascade'))
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('touchpointAlias_key', ['workspaceId', 'key'])
    .execute();
  await schema.createIndex('touchpointAlias_touchpointId').on('touchpointAlias').column('touchpointId').execute();
}

async function createLink(context: MigrationContext): Promise<void> {
  const { schema } = context.database;
  const ends = addTouchpoint(addTouchpoint(ofWorkspace(context, 'touchpointLink'), 'fromId'), 'toId')
    .addColumn('level', 'text')
    .addColumn('losesContext', 'integer', (column) => column.notNull())
    .addColumn('breaksMedium', 'integer', (column) => column.notNull())
    .addColumn('waitMinutes', 'double precision')
    .addColumn('version', 'integer', (column) => column.notNull());
  await addTexts(ends, ['note', 'createdAt', 'changedAt'])
    .addUniqueConstraint('touchpointLink_ends', ['fromId', 'toId'])
    .execute();
  await schema.createIndex('touchpointLink_toId').on('touchpointLink').column('toId').execute();
  await schema.createIndex('touchpointLink_workspaceId').on('touchpointLink').column('workspaceId').execute();
}

async function createEvidence(context: MigrationContext): Promise<void> {
  const { schema } = context.database;
  const table = addTouchpoint(ofWorkspace(context, 'evidence'), 'touchpointId')
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('takenOn', 'text');
  await addTexts(table, ['fileName', 'mediaType', 'fileHash', 'caption', 'createdAt', 'byId', 'byName']).execute();
  await schema.createIndex('evidence_page').on('evidence').columns(['touchpointId', 'createdAt', 'id']).execute();
}

async function createComment(context: MigrationContext): Promise<void> {
  const { schema } = context.database;
  const table = addTouchpoint(ofWorkspace(context, 'comment'), 'touchpointId');
  await addTexts(table, ['text', 'createdAt', 'changedAt', 'byId', 'byName']).execute();
  await schema.createIndex('comment_page').on('comment').columns(['touchpointId', 'createdAt', 'id']).execute();
  await schema
    .createTable('mention')
    .addColumn('commentId', 'text', (column) => column.notNull().references('comment.id').onDelete('cascade'))
    .addColumn('userId', 'text', (column) => column.notNull())
    .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('seenAt', 'text')
    .addPrimaryKeyConstraint('mention_key', ['commentId', 'userId'])
    .execute();
  await schema.createIndex('mention_page').on('mention').columns(['workspaceId', 'userId', 'createdAt']).execute();
}

async function createRelevanceJudgement(context: MigrationContext): Promise<void> {
  const { schema } = context.database;
  const table = addTouchpoint(ofWorkspace(context, 'relevanceJudgement'), 'touchpointId')
    .addColumn('segmentId', 'text')
    .addColumn('phaseId', 'text')
    .addColumn('relevance', 'double precision')
    .addColumn('potential', 'double precision');
  await addTexts(table, ['reason', 'at', 'byId', 'byName']).execute();
  await schema
    .createIndex('relevanceJudgement_page')
    .on('relevanceJudgement')
    .columns(['workspaceId', 'touchpointId', 'at', 'id'])
    .execute();
}

async function createBrandJudgement(context: MigrationContext): Promise<void> {
  const { schema } = context.database;
  const table = addTouchpoint(ofWorkspace(context, 'brandJudgement'), 'touchpointId').addColumn(
    'isIndependent',
    'integer',
    (column) => column.notNull(),
  );
  await addTexts(table, ['brandId', 'ruleId', 'rule', 'verdict', 'note', 'evidenceIds', 'at', 'byId', 'byName'])
    .addUniqueConstraint('brandJudgement_judge', ['touchpointId', 'brandId', 'ruleId', 'byId'])
    .execute();
  await schema
    .createIndex('brandJudgement_brandId')
    .on('brandJudgement')
    // With all that is counted, so that what judges wrote need not be read for it.
    .columns(['workspaceId', 'brandId', 'touchpointId', 'byId', 'ruleId', 'rule', 'verdict', 'isIndependent'])
    .execute();
}

/** Rises with every change of judgements on brand fit, so that what was counted of them need not be counted again. */
async function createBrandJudgementCount({ database: { schema } }: MigrationContext): Promise<void> {
  await schema
    .createTable('brandJudgementCount')
    .addColumn('workspaceId', 'text', (column) =>
      column.primaryKey().notNull().references('workspace.id').onDelete('cascade'),
    )
    .addColumn('changes', 'integer', (column) => column.notNull())
    .execute();
}

async function createRequest(context: MigrationContext): Promise<void> {
  const { schema } = context.database;
  const table = ofWorkspace(context, 'touchpointRequest')
    .addColumn('touchpointId', 'text', (column) => column.references('touchpoint.id').onDelete('cascade'))
    .addColumn('departmentId', 'text')
    .addColumn('answeredAt', 'text')
    .addColumn('answeredByName', 'text')
    .addColumn('version', 'integer', (column) => column.notNull());
  await addTexts(table, [
    'kind',
    'title',
    'text',
    'state',
    'answer',
    'createdAt',
    'changedAt',
    'byId',
    'byName',
  ]).execute();
  await schema
    .createIndex('touchpointRequest_page')
    .on('touchpointRequest')
    .columns(['workspaceId', 'state', 'createdAt', 'id'])
    .execute();
  await schema.createIndex('touchpointRequest_touchpointId').on('touchpointRequest').column('touchpointId').execute();
}

/** What staff and customers say of a touchpoint is counted without reading what they wrote. */
async function indexLevels({ database: { schema } }: MigrationContext): Promise<void> {
  await schema
    .createIndex('perception_level')
    .on('perception')
    .columns(['workspaceId', 'touchpointId', 'source', 'level'])
    .execute();
}
