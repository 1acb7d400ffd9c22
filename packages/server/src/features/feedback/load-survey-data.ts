import { level, levelOf } from '@anklang/analysis';
import { fail, type SurveyMapping } from '@anklang/domain';
import type { Services } from '../../platform/services.ts';
import { cutsOf } from './apply-mapping.ts';
import { readWaveRecord, type WaveRecord } from './read-wave.ts';
import { eachRowSpan } from './row-spans.ts';
import { listAnswers, listRespondents, listWaveTouchpoints } from './store/read-wave.ts';
import { answerStatus } from './store/write-wave.ts';
import type { SurveyData, TouchpointColumn } from './survey-data.ts';

export type LoadedSurvey = {
  readonly data: SurveyData;
  readonly wave: WaveRecord;
  /** Column in the mapping to id in the register. */
  readonly touchpointIds: Record<string, string>;
};

/** A stored wave as the columns that were imported. */
export async function loadSurveyData(services: Services, workspaceId: string, waveId: string): Promise<LoadedSurvey> {
  const wave = await readWaveRecord(services, { workspaceId, waveId });
  const links = await listWaveTouchpoints(services.database, waveId);
  const { respondents: rows, mapping } = wave;
  const idOf = new Map(links.map(({ column, touchpointId }) => [column, touchpointId]));
  const touchpoints = mapping.touchpoints.flatMap((touchpoint) => {
    const id = idOf.get(touchpoint.column);
    return id === undefined ? [] : [{ id, column: emptyColumn(touchpoint, rows) }];
  });
  if (touchpoints.length === 0) throw fail('not_found', {});

  const people = emptyPeople(mapping, rows);
  const columnOf = new Map(touchpoints.map(({ id, column }) => [id, column]));
  for await (const span of eachRowSpan(rows, touchpoints.length)) {
    for (const row of await listRespondents(services.database, { waveId, ...span })) people.fill(row);
    for (const { row, touchpointId, value, status } of await listAnswers(services.database, { waveId, ...span })) {
      const column = columnOf.get(touchpointId);
      if (column !== undefined) fillAnswer(column, { row, value, status });
    }
  }
  return {
    data: { ...people.columns, touchpoints: touchpoints.map(({ column }) => column) },
    wave,
    touchpointIds: Object.fromEntries(idOf),
  };
}

function emptyColumn(touchpoint: SurveyMapping['touchpoints'][number], rows: number): TouchpointColumn {
  return {
    key: touchpoint.column,
    name: touchpoint.name ?? touchpoint.column,
    scale: touchpoint.scale,
    cuts: touchpoint.levels ?? cutsOf(touchpoint.scale),
    ratings: new Float64Array(rows).fill(Number.NaN),
    states: new Uint8Array(rows).fill(level.noAnswer),
  };
}

function fillAnswer(column: TouchpointColumn, answer: { row: number; value: number | null; status: number }): void {
  if (answer.status === answerStatus.notUsed) column.states[answer.row] = level.notUsed;
  if (answer.status !== answerStatus.rated || answer.value === null) return;
  const cuts = { disappointingTo: column.cuts.disappointing, delightingFrom: column.cuts.delighting };
  column.ratings[answer.row] = answer.value;
  column.states[answer.row] = level[levelOf(answer.value, cuts)];
}

type RespondentRow = Awaited<ReturnType<typeof listRespondents>>[number];

function emptyPeople(mapping: SurveyMapping, rows: number) {
  const lines = new Int32Array(rows);
  const respondentIds = new Array<string>(rows).fill('');
  const weights = mapping.weight === undefined ? null : new Float64Array(rows);
  const outcome = new Float64Array(rows).fill(Number.NaN);
  const segments = mapping.segments.map((column) => ({ column, values: new Array<string | null>(rows).fill(null) }));

  return {
    columns: {
      rows,
      lines,
      respondentIds,
      weights,
      segments,
      outcome: {
        column: mapping.outcome.column,
        name: mapping.outcome.name ?? mapping.outcome.column,
        scale: mapping.outcome.scale,
        values: outcome,
      },
    },
    fill(person: RespondentRow): void {
      const { row } = person;
      lines[row] = person.line;
      respondentIds[row] = person.externalId ?? String(row + 1);
      if (weights !== null) weights[row] = person.weight;
      outcome[row] = person.outcome ?? Number.NaN;
      const values = JSON.parse(person.segments) as Record<string, string | null>;
      for (const segment of segments) segment.values[row] = values[segment.column] ?? null;
    },
  };
}
