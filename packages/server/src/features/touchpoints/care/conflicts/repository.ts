import type { FieldKey } from '@anklang/domain';
import { sql } from 'kysely';
import type { Database } from '../../../../platform/services.ts';
import { narrow } from '../../record/store/narrow.ts';
import type { TouchpointChoice } from '../../record/touchpoint-choice.ts';

type Asked = { choice: TouchpointChoice; limit: number };

/** The chosen touchpoints in use, the first by name, each with how many there are of them all. */
function selectInUse(database: Database, { choice, limit }: Asked) {
  return database
    .selectFrom('touchpoint')
    .select(['touchpoint.id', 'touchpoint.name'])
    .select(({ fn }) => fn.countAll<number>().over().as('count'))
    .where('touchpoint.lifecycle', '!=', 'retired')
    .where(narrow(choice))
    .orderBy('touchpoint.sortName')
    .orderBy('touchpoint.id')
    .limit(limit);
}

/** Where more than half of the staff and more than half of the customers who named a level say the opposite. */
export function listContradictions(database: Database, asked: Asked) {
  const levels = database
    .selectFrom('perception')
    .select('perception.touchpointId')
    .select(({ fn }) => [
      ...(['staff', 'customers'] as const).map((side) =>
        fn
          .countAll<number>()
          .filterWhere('perception.source', side === 'staff' ? '=' : '!=', 'staff')
          .as(side),
      ),
      ...(['disappointing', 'delighting'] as const).flatMap((level) =>
        (['staff', 'customers'] as const).map((side) =>
          fn
            .countAll<number>()
            .filterWhere('perception.source', side === 'staff' ? '=' : '!=', 'staff')
            .filterWhere('perception.level', '=', level)
            .as(`${level}/${side}` as const),
        ),
      ),
    ])
    .where('perception.workspaceId', '=', asked.choice.workspaceId)
    .where('perception.level', 'is not', null)
    .groupBy('perception.touchpointId');
  const most = (level: 'disappointing' | 'delighting', side: 'staff' | 'customers') =>
    sql<boolean>`${sql.ref(`levels.${level}/${side}`)} * 2 > ${sql.ref(`levels.${side}`)}`;
  return selectInUse(database, asked)
    .innerJoin(levels.as('levels'), 'levels.touchpointId', 'touchpoint.id')
    .select(most('delighting', 'staff').as('staffDelighted'))
    .where(({ or, and }) =>
      or([
        and([most('delighting', 'staff'), most('disappointing', 'customers')]),
        and([most('disappointing', 'staff'), most('delighting', 'customers')]),
      ]),
    )
    .execute();
}

/** Whoever is responsible is no member any more. */
export function listResponsibleGone(database: Database, asked: Asked) {
  return selectInUse(database, asked)
    .where('touchpoint.responsibleId', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('member')
            .select('member.userId')
            .where('member.workspaceId', '=', asked.choice.workspaceId)
            .whereRef('member.userId', '=', 'touchpoint.responsibleId'),
        ),
      ),
    )
    .execute();
}

/** In use, and part of something that is not. */
export function listParentsRetired(database: Database, asked: Asked) {
  return selectInUse(database, asked)
    .innerJoin('touchpointValue as part', 'part.touchpointId', 'touchpoint.id')
    .innerJoin('touchpoint as parent', 'parent.id', 'part.value')
    .select(['parent.id as parentId', 'parent.name as parentName'])
    .where('part.workspaceId', '=', asked.choice.workspaceId)
    .where('part.field', '=', 'parentId' satisfies FieldKey)
    .where('parent.lifecycle', '=', 'retired')
    .execute();
}

/** Departments meet customers there, and none answers for it. */
export function listFrontWithoutOwner(database: Database, asked: Asked) {
  return selectInUse(database, asked)
    .where('touchpoint.departmentId', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('touchpointValue as front')
          .select('front.value')
          .whereRef('front.touchpointId', '=', 'touchpoint.id')
          .where('front.field', '=', 'frontDepartmentIds' satisfies FieldKey),
      ),
    )
    .execute();
}

export async function listChosenIds(database: Database, choice: TouchpointChoice): Promise<Set<string>> {
  const rows = await database.selectFrom('touchpoint').select('touchpoint.id').where(narrow(choice)).execute();
  return new Set(rows.map(({ id }) => id));
}
