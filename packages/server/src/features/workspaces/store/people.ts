import type { Language } from '@anklang/domain';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

export async function findPerson(database: Database, userId: string) {
  return database
    .selectFrom('user')
    .select(['id', 'name', 'email', 'language'])
    .where('id', '=', userId)
    .executeTakeFirst();
}

export async function findPersonByEmail(database: Database, email: string) {
  return database.selectFrom('user').select('id').where('email', '=', email.toLowerCase()).executeTakeFirst();
}

export async function isAnybodyHere(database: Database): Promise<boolean> {
  return (await database.selectFrom('user').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function updatePerson(
  transaction: DatabaseTransaction,
  userId: string,
  change: { name?: string; language?: Language; updatedAt: string },
): Promise<void> {
  await transaction.updateTable('user').set(change).where('id', '=', userId).execute();
}
