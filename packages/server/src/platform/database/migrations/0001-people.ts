import type { Migration, MigrationContext } from './migration.ts';

/** People, their sessions, workspaces and who may what in them. */
export const people: Migration = {
  name: '0001-people',
  async up(context) {
    await createAuthTables(context);
    await createWorkspaceTables(context);
  },
};

/** The shape better-auth expects; a test compares it with what the library says it needs. */
async function createAuthTables({ database, types }: MigrationContext): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('user')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('emailVerified', types.authFlag, (column) => column.notNull())
    .addColumn('image', 'text')
    .addColumn('createdAt', types.authInstant, (column) => column.notNull())
    .addColumn('updatedAt', types.authInstant, (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('session')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('expiresAt', types.authInstant, (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('createdAt', types.authInstant, (column) => column.notNull())
    .addColumn('updatedAt', types.authInstant, (column) => column.notNull())
    .addColumn('ipAddress', 'text')
    .addColumn('userAgent', 'text')
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
    .execute();
  await schema.createIndex('session_userId_idx').on('session').column('userId').execute();
  await schema
    .createTable('account')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('accountId', 'text', (column) => column.notNull())
    .addColumn('providerId', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
    .addColumn('accessToken', 'text')
    .addColumn('refreshToken', 'text')
    .addColumn('idToken', 'text')
    .addColumn('accessTokenExpiresAt', types.authInstant)
    .addColumn('refreshTokenExpiresAt', types.authInstant)
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('createdAt', types.authInstant, (column) => column.notNull())
    .addColumn('updatedAt', types.authInstant, (column) => column.notNull())
    .execute();
  await schema.createIndex('account_userId_idx').on('account').column('userId').execute();
  await schema
    .createTable('verification')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('identifier', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('expiresAt', types.authInstant, (column) => column.notNull())
    .addColumn('createdAt', types.authInstant, (column) => column.notNull())
    .addColumn('updatedAt', types.authInstant, (column) => column.notNull())
    .execute();
  await schema.createIndex('verification_identifier_idx').on('verification').column('identifier').execute();
}

async function createWorkspaceTables({ database }: MigrationContext): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('workspace')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('member')
    .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('departmentIds', 'text', (column) => column.notNull())
    .addColumn('joinedAt', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('member_key', ['workspaceId', 'userId'])
    .execute();
  await schema.createIndex('member_userId').on('member').column('userId').execute();
  await schema
    .createTable('invitation')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('departmentIds', 'text', (column) => column.notNull())
    .addColumn('tokenHash', 'text', (column) => column.notNull().unique())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'text', (column) => column.notNull())
    .addColumn('invitedBy', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('invitation_page').on('invitation').columns(['workspaceId', 'createdAt', 'id']).execute();
  await schema
    .createTable('apiKey')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('start', 'text', (column) => column.notNull())
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'text', (column) => column.notNull())
    .addColumn('lastUsedAt', 'text')
    .execute();
  await schema.createIndex('apiKey_page').on('apiKey').columns(['workspaceId', 'createdAt', 'id']).execute();
  await schema.createIndex('apiKey_userId').on('apiKey').column('userId').execute();
  await schema
    .createTable('department')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('workspaceId', 'text', (column) => column.notNull().references('workspace.id').onDelete('cascade'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('department_page').on('department').columns(['workspaceId', 'createdAt', 'id']).execute();
}
