import type { Language } from '@anklang/domain';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

export type NewAccount = {
  userId: string;
  accountRowId: string;
  name: string;
  email: string;
  passwordHash: string;
  language: Language;
  now: Date;
};

/** Slow on purpose: compute it before the transaction begins, so that nobody waits for it. */
export { hashPassword, verifyPassword };

/** Writes person and password as better-auth does, inside the caller's transaction. */
export async function insertAccount(transaction: Transaction<Tables>, account: NewAccount): Promise<void> {
  const now = account.now.toISOString();
  await transaction
    .insertInto('user')
    .values({
      id: account.userId,
      name: account.name,
      email: account.email.toLowerCase(),
      emailVerified: 0,
      image: null,
      createdAt: now,
      updatedAt: now,
      language: account.language,
    })
    .execute();
  await transaction
    .insertInto('account')
    .values({
      id: account.accountRowId,
      accountId: account.userId,
      providerId: 'credential',
      userId: account.userId,
      password: account.passwordHash,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
}
