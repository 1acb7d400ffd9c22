import { searchWords, type TouchpointFilter } from '@anklang/domain';
import { type ExpressionBuilder, sql } from 'kysely';
import { selectPage } from '../../../../platform/database/select-page.ts';
import type { Tables } from '../../../../platform/database/tables.ts';
import type { PageRequest } from '../../../../platform/paging.ts';
import type { Database } from '../../../../platform/services.ts';
import type { StoredRecord } from '../present-record.ts';
import { selectRecords } from './records.ts';

type Asked = TouchpointFilter & { workspaceId: string };

export function listStoredPage(database: Database, asked: Asked & PageRequest): Promise<StoredRecord[]> {
  const query = selectRecords(database, asked.workspaceId).where(narrow(asked));
  return selectPage(query, { ...asked, by: ['touchpoint.createdAt', 'touchpoint.id'] });
}

export async function countStored(database: Database, asked: Asked): Promise<number> {
  const { count } = await database
    .selectFrom('touchpoint')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspaceId', '=', asked.workspaceId)
    .where(narrow(asked))
    .executeTakeFirstOrThrow();
  return count;
}

function narrow({ search = '' }: Asked) {
  return ({ and, or }: ExpressionBuilder<Tables, 'touchpoint'>) => {
    const wanted = searchWords(search).map((ways) =>
      or(ways.map((way) => sql<boolean>`touchpoint."searchText" like ${`%${escapeLike(way)}%`} escape '\\'`)),
    );
    return and(wanted);
  };
}

/** What people type is text, not a pattern. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
