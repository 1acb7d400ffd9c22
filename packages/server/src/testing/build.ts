import { emptyProfile, type Language, type Permission, type Role, usualCurrency } from '@anklang/domain';
import { makeSignature } from 'better-auth/crypto';
import { columnsOf } from '../features/touchpoints/record/index.ts';
import { newApiKey } from '../platform/auth/api-key.ts';
import { hashPassword, insertAccount } from '../platform/auth/new-account.ts';
import type { Services } from '../platform/services.ts';
import type { Identity } from './client.ts';

export const testPassword = 'correct horse battery';
let hashedOnce: Promise<string> | null = null;

export type BuiltUser = Identity & { id: string; name: string; email: string };
type BuiltWorkspace = { id: string; name: string };
export type Build = ReturnType<typeof createBuild>;

/** Records as the server itself would have made them; everything has a sensible default. */
export function createBuild(services: Services) {
  const { database } = services;
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  const instant = () => services.now().toISOString();

  async function user(given: { name?: string; email?: string; language?: Language } = {}): Promise<BuiltUser> {
    const number = next();
    const made = {
      id: services.newId(),
      name: given.name ?? `Person ${number}`,
      email: given.email ?? `person${number}@example.org`,
    };
    hashedOnce ??= hashPassword(testPassword);
    const passwordHash = await hashedOnce;
    await database.transaction().execute((transaction) =>
      insertAccount(transaction, {
        userId: made.id,
        accountRowId: services.newId(),
        name: made.name,
        email: made.email,
        passwordHash,
        language: given.language ?? 'de',
        now: services.now(),
      }),
    );
    return { ...made, headers: { cookie: await sessionCookie(services, made.id) } };
  }

  async function member(given: {
    workspace: { id: string };
    user?: BuiltUser;
    role?: Role;
    departmentIds?: string[];
    language?: Language;
  }): Promise<BuiltUser> {
    const person = given.user ?? (await user({ language: given.language ?? 'de' }));
    await database
      .insertInto('member')
      .values({
        workspaceId: given.workspace.id,
        userId: person.id,
        role: given.role ?? 'viewer',
        departmentIds: JSON.stringify(given.departmentIds ?? []),
        joinedAt: instant(),
      })
      .execute();
    return person;
  }

  /** A workspace with its owner. */
  async function workspace(given: { name?: string; language?: Language; owner?: BuiltUser } = {}) {
    const made = { id: services.newId(), name: given.name ?? `Workspace ${next()}` };
    await database
      .insertInto('workspace')
      .values({ ...made, language: given.language ?? 'de', currency: usualCurrency, createdAt: instant() })
      .execute();
    const owner = await member({ workspace: made, role: 'owner', ...(given.owner ? { user: given.owner } : {}) });
    return { workspace: made as BuiltWorkspace, owner };
  }

  async function department(given: { workspace: { id: string }; name?: string }) {
    const made = { id: services.newId(), workspaceId: given.workspace.id, name: given.name ?? `Department ${next()}` };
    await database
      .insertInto('department')
      .values({ ...made, createdAt: instant() })
      .execute();
    return made;
  }

  async function touchpoint(given: {
    workspace: { id: string };
    key?: string;
    name?: string;
    description?: string;
    departmentId?: string | null;
  }) {
    const number = next();
    const made = {
      id: services.newId(),
      workspaceId: given.workspace.id,
      key: given.key ?? `T${number}`,
      name: given.name ?? `Touchpoint ${number}`,
      description: given.description ?? '',
      departmentId: given.departmentId ?? null,
      foundIn: 'survey',
      version: 1,
      createdAt: instant(),
      changedAt: instant(),
    };
    const profile = { ...emptyProfile(made.name), description: made.description, departmentId: made.departmentId };
    await database
      .insertInto('touchpoint')
      .values({ ...made, ...columnsOf({ key: made.key, profile }) })
      .execute();
    if (made.departmentId !== null) {
      const { id: touchpointId, workspaceId, departmentId: value } = made;
      await database
        .insertInto('touchpointValue')
        .values({ touchpointId, workspaceId, field: 'departmentId', value })
        .execute();
    }
    return made;
  }

  async function apiKey(given: {
    workspace: { id: string };
    user: { id: string };
    scopes: readonly Permission[];
    expiresAt?: Date;
  }): Promise<Identity & { id: string; key: string }> {
    const { key, hash, start } = newApiKey();
    const id = services.newId();
    await database
      .insertInto('apiKey')
      .values({
        id,
        workspaceId: given.workspace.id,
        userId: given.user.id,
        name: `Key ${next()}`,
        hash,
        start,
        scopes: JSON.stringify(given.scopes),
        createdAt: instant(),
        expiresAt: (given.expiresAt ?? new Date(services.now().getTime() + 86_400_000)).toISOString(),
        lastUsedAt: null,
      })
      .execute();
    return { id, key, headers: { authorization: `Bearer ${key}` } };
  }

  return { user, member, workspace, department, touchpoint, apiKey };
}

async function sessionCookie(services: Services, userId: string): Promise<string> {
  const { internalAdapter, secret, authCookies } = await services.auth.$context;
  const session = await internalAdapter.createSession(userId);
  const signature = await makeSignature(session.token, secret);

  return `${authCookies.sessionToken.name}=${encodeURIComponent(`${session.token}.${signature}`)}`;
}
