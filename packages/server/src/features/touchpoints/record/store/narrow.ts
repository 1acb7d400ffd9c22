import { type CareReason, fieldKeys, searchWords, touchpointFields } from '@anklang/domain';
import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tables } from '../../../../platform/database/tables.ts';
import type { TouchpointChoice } from '../touchpoint-choice.ts';

type Build = ExpressionBuilder<Tables, 'touchpoint'>;
type Condition = Expression<SqlBool>;

const departmentFields = ['departmentId', 'frontDepartmentIds', 'backDepartmentIds'];
const entryFields = fieldKeys.filter((field) => touchpointFields[field].kind === 'entries');
const soonMilliseconds = 30 * 86_400_000;

/** Only touchpoints for which everything holds that was asked for. */
export function narrow(choice: TouchpointChoice) {
  return (build: Build): Condition =>
    build.and([
      build('touchpoint.workspaceId', '=', choice.workspaceId),
      ...searchWords(choice.search ?? '').map((ways) => hasWord(build, { ways, workspaceId: choice.workspaceId })),
      ...ofDepartment(build, choice.departmentId),
      ...(choice.mine ? [isMine(build, choice)] : []),
      ...(choice.lifecycle === undefined ? [] : [build('touchpoint.lifecycle', '=', choice.lifecycle)]),
      ...(choice.care === undefined ? [] : [needsCare(build, { reason: choice.care, now: choice.now })]),
      ...(choice.relevantIn === undefined ? [] : [hasRelevance(build, choice.relevantIn)]),
      ...choice.with.map(({ field, value }) => hasValue(build, { choice, fields: [field], values: [value] })),
    ]);
}

type Word = { ways: readonly string[]; workspaceId: string };

/** In the words of the record, or in the name of an entry it refers to: what is renamed is found under its new name. */
function hasWord(build: Build, word: Word): Condition {
  return build.or([
    ...word.ways.map((way) => contains(sql.ref('touchpoint.searchText'), way)),
    build('touchpoint.id', 'in', refersTo(build, word)),
  ]);
}

function refersTo(build: Build, { ways, workspaceId }: Word) {
  const named = build
    .selectFrom('entry')
    .select('entry.id')
    .where('entry.workspaceId', '=', workspaceId)
    .where(({ or }) =>
      or(
        ways.flatMap((way) => [
          contains(sql.ref('entry.sortName'), way),
          contains(sql`replace(${sql.ref('entry.sortName')}, '-', '')`, way),
        ]),
      ),
    );
  return build
    .selectFrom('touchpointValue')
    .select('touchpointValue.touchpointId')
    .where('touchpointValue.workspaceId', '=', workspaceId)
    .where('touchpointValue.field', 'in', entryFields)
    .where('touchpointValue.value', 'in', named);
}

function contains(text: RawBuilder<unknown>, part: string): Condition {
  return sql<boolean>`${text} like ${`%${escapeLike(part)}%`} escape '\\'`;
}

function ofDepartment(build: Build, departmentId: string | undefined): Condition[] {
  if (departmentId === undefined) return [];
  if (departmentId === 'none') return [build('touchpoint.departmentId', 'is', null)];
  return [build('touchpoint.departmentId', '=', departmentId)];
}

function isMine(build: Build, choice: TouchpointChoice): Condition {
  const { userId, departmentIds } = choice.asker;
  const responsible = hasValue(build, { choice, fields: ['responsibleId'], values: [userId] });
  if (departmentIds.length === 0) return responsible;
  return build.or([responsible, hasValue(build, { choice, fields: departmentFields, values: departmentIds })]);
}

function hasValue(
  build: Build,
  { choice, fields, values }: { choice: TouchpointChoice; fields: readonly string[]; values: readonly string[] },
): Condition {
  const having = build
    .selectFrom('touchpointValue')
    .select('touchpointValue.touchpointId')
    .where('touchpointValue.workspaceId', '=', choice.workspaceId)
    .where('touchpointValue.field', 'in', fields)
    .where('touchpointValue.value', 'in', values);
  return build('touchpoint.id', 'in', having);
}

function hasRelevance(build: Build, waveIds: readonly string[]): Condition {
  const judged = build
    .selectFrom('relevanceJudgement')
    .select('relevanceJudgement.id')
    .whereRef('relevanceJudgement.workspaceId', '=', 'touchpoint.workspaceId')
    .whereRef('relevanceJudgement.touchpointId', '=', 'touchpoint.id');
  if (waveIds.length === 0) return build.exists(judged);
  const asked = build
    .selectFrom('waveTouchpoint')
    .select('waveTouchpoint.touchpointId')
    .where('waveTouchpoint.waveId', 'in', waveIds);
  return build.or([build('touchpoint.id', 'in', asked), build.exists(judged)]);
}

/** What is retired needs none. */
function needsCare(build: Build, { reason, now }: { reason: CareReason; now: Date }): Condition {
  return build.and([build('touchpoint.lifecycle', '!=', 'retired'), ...reasonsOf(build, { reason, now })]);
}

function reasonsOf(build: Build, { reason, now }: { reason: CareReason; now: Date }): Condition[] {
  const instant = now.toISOString();
  switch (reason) {
    case 'overdue':
      return [build('touchpoint.reviewDueAt', '<', instant)];
    case 'dueSoon':
      return [
        build('touchpoint.reviewDueAt', '>=', instant),
        build('touchpoint.reviewDueAt', '<', new Date(now.getTime() + soonMilliseconds).toISOString()),
      ];
    case 'unowned':
      return [build('touchpoint.departmentId', 'is', null), build('touchpoint.responsibleId', 'is', null)];
    case 'undescribed':
      return [sql<boolean>`trim(${sql.ref('touchpoint.description')}) = ''`];
    case 'withoutPerception': {
      const any = build
        .selectFrom('perception')
        .select('perception.id')
        .whereRef('perception.touchpointId', '=', 'touchpoint.id');
      return [build.not(build.exists(any))];
    }
    case 'foundInData':
      return [build('touchpoint.foundIn', '=', 'data'), build('touchpoint.version', '=', 1)];
  }
}

/** What people type is text, not a pattern. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
