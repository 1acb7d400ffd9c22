import { level } from '@anklang/analysis';
import type { Insertable, Transaction } from 'kysely';
import type { SurveyTable, Tables, WaveTable } from '../../../platform/database/tables.ts';
import type { SurveyData } from '../survey-data.ts';

type Write = Transaction<Tables>;

/** A wave with the same file and mapping, in the survey or, for a new one, anywhere in the workspace. */
export function findSameWave(
  transaction: Write,
  wave: { workspaceId: string; surveyId: string | null; fileHash: string; mappingHash: string },
) {
  let query = transaction
    .selectFrom('wave')
    .select(['id', 'surveyId', 'respondents', 'rejectedCount'])
    .where('workspaceId', '=', wave.workspaceId)
    .where('fileHash', '=', wave.fileHash)
    .where('mappingHash', '=', wave.mappingHash);
  if (wave.surveyId !== null) query = query.where('surveyId', '=', wave.surveyId);
  return query.orderBy('importedAt').executeTakeFirst();
}

export async function addSurvey(transaction: Write, survey: SurveyTable): Promise<void> {
  await transaction.insertInto('survey').values(survey).execute();
}

/** Keeps the newest mapping for the wave to come; false when the survey is gone. */
export async function keepMapping(
  transaction: Write,
  survey: { id: string; workspaceId: string; mapping: string; changedAt: string },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('survey')
    .set({ mapping: survey.mapping, changedAt: survey.changedAt })
    .where('id', '=', survey.id)
    .where('workspaceId', '=', survey.workspaceId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export function listRegister(transaction: Write, workspaceId: string) {
  return transaction.selectFrom('touchpoint').select(['id', 'key']).where('workspaceId', '=', workspaceId).execute();
}

export async function addWave(transaction: Write, wave: WaveTable): Promise<void> {
  await transaction.insertInto('wave').values(wave).execute();
}

export async function addWaveTouchpoints(transaction: Write, rows: Insertable<Tables['waveTouchpoint']>[]) {
  await transaction.insertInto('waveTouchpoint').values(rows).execute();
}

/** How answers lie in the store. */
export const answerStatus = { rated: 0, notUsed: 1, missing: 2 } as const;

const rowsAtOnce = 500;

export async function addRespondents(
  transaction: Write,
  wave: { id: string; data: SurveyData; namesRespondents: boolean },
  afterBatch: (rows: number) => Promise<void>,
): Promise<void> {
  const { data } = wave;
  const columns = ['waveId', 'row', 'line', 'externalId', 'weight', 'outcome', 'segments'] as const;
  const insert = insertTemplates(transaction, 'respondent', columns);
  for (let from = 0; from < data.rows; from += rowsAtOnce) {
    const to = Math.min(data.rows, from + rowsAtOnce);
    const values: unknown[] = [];
    for (let row = from; row < to; row++) {
      const segments = Object.fromEntries(
        data.segments.map((segment) => [segment.column, segment.values[row] ?? null]),
      );
      values.push(
        wave.id,
        row,
        data.lines[row]!,
        wave.namesRespondents ? data.respondentIds[row]! : null,
        data.weights === null ? 1 : data.weights[row]!,
        numberOrNull(data.outcome.values[row]!),
        JSON.stringify(segments),
      );
    }
    await insert(values, to - from);
    await afterBatch(to);
  }
}

export async function addAnswers(
  transaction: Write,
  wave: { id: string; data: SurveyData; touchpointIds: readonly string[] },
  afterBatch: (rows: number) => Promise<void>,
): Promise<void> {
  const { data, touchpointIds } = wave;
  const insert = insertTemplates(transaction, 'answer', ['waveId', 'row', 'touchpointId', 'value', 'status'] as const);
  const step = Math.max(1, Math.floor((rowsAtOnce * 4) / touchpointIds.length));
  for (let from = 0; from < data.rows; from += step) {
    const to = Math.min(data.rows, from + step);
    const values: unknown[] = [];
    for (let row = from; row < to; row++) {
      for (const [position, touchpoint] of data.touchpoints.entries()) {
        const value = numberOrNull(touchpoint.ratings[row]!);
        values.push(wave.id, row, touchpointIds[position], value, statusOf(touchpoint.states[row]!));
      }
    }
    await insert(values, (to - from) * touchpointIds.length);
    await afterBatch(to);
  }
}

function statusOf(state: number): number {
  if (state === level.notUsed) return answerStatus.notUsed;
  return state === level.noAnswer ? answerStatus.missing : answerStatus.rated;
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** Building the text of a large insert costs more than running it: it is built once per number of rows. */
function insertTemplates<T extends 'answer' | 'respondent'>(
  transaction: Write,
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
) {
  const templates = new Map<number, ReturnType<typeof compile>>();
  const compile = (rows: number) => {
    const row = Object.fromEntries(columns.map((column) => [column, 0])) as never;
    return transaction
      .insertInto(table)
      .values(Array.from({ length: rows }, () => row))
      .compile();
  };
  return async (values: readonly unknown[], rows: number): Promise<void> => {
    const template = templates.get(rows) ?? compile(rows);
    templates.set(rows, template);
    await transaction.executeQuery({ ...template, parameters: values });
  };
}
