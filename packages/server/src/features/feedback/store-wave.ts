import { setImmediate } from 'node:timers/promises';
import { emptyProfile, fail, type ImportRequest, type ImportResult, type SurveyMapping } from '@anklang/domain';
import { recordChange } from '../../platform/audit/record-change.ts';
import { oneAtATime } from '../../platform/database/one-at-a-time.ts';
import type { UploadTable } from '../../platform/database/tables.ts';
import type { Services } from '../../platform/services.ts';
import { type ChangedBy, insertTouchpointRecords, listFormerKeys } from '../touchpoints/record/index.ts';
import { fieldDatesOf } from './field-work.ts';
import type { SurveyFile } from './file-tasks.ts';
import { hashMapping } from './hash-mapping.ts';
import type { ImportActor } from './import-actor.ts';
import { matchTouchpoints } from './match-touchpoints.ts';
import * as store from './store/write-wave.ts';

type Transaction = Parameters<typeof store.addWave>[0];

export type WaveToStore = {
  readonly workspaceId: string;
  readonly actor: ImportActor;
  readonly request: Omit<ImportRequest, 'uploadId'>;
  readonly upload: Pick<UploadTable, 'fileName' | 'fileHash'>;
  readonly file: SurveyFile;
  readonly requestId: string;
  readonly signal: AbortSignal;
  onProgress(share: number): void;
};

/** One transaction: survey, touchpoints, wave, people, answers and the audit entry, or nothing of it. */
export function storeWave(services: Services, wave: WaveToStore): Promise<ImportResult> {
  const { workspaceId, request, upload } = wave;
  const mappingHash = hashMapping(request.mapping);
  return services.database.transaction().execute(async (transaction) => {
    // Two servers must not both find that the file is new.
    await oneAtATime(transaction, services.dialect, `imports of ${workspaceId}`);
    const { surveyId } = request;
    const same = await store.findSameWave(transaction, {
      workspaceId,
      surveyId,
      fileHash: upload.fileHash,
      mappingHash,
    });
    if (same !== undefined) {
      const { id, respondents, rejectedCount } = same;
      return { surveyId: same.surveyId, waveId: id, unchanged: true, respondents, rejectedCount };
    }
    return addNewWave(services, transaction, { ...wave, mappingHash });
  });
}

async function addNewWave(
  services: Services,
  transaction: Transaction,
  wave: WaveToStore & { mappingHash: string },
): Promise<ImportResult> {
  const { workspaceId, request, upload, file, mappingHash } = wave;
  const { data, rejectedCount } = file;
  const now = services.now();
  const instant = now.toISOString();
  const mapping = JSON.stringify(request.mapping);
  const surveyId = await keepSurvey(services, transaction, { workspaceId, request, mapping, instant });
  const { touchpointIds, newTouchpoints } = await registerTouchpoints(transaction, {
    ...{ workspaceId, mapping: request.mapping },
    by: { actor: wave.actor, requestId: wave.requestId, now },
  });
  const waveId = services.newId();
  await store.addWave(transaction, {
    id: waveId,
    workspaceId,
    surveyId,
    name: request.waveName,
    fileName: upload.fileName,
    fileHash: upload.fileHash,
    mappingHash,
    format: JSON.stringify(file.format),
    mapping,
    respondents: data.rows,
    rejected: JSON.stringify(file.rejected),
    rejectedCount,
    importedAt: instant,
    importedBy: wave.actor.userId,
    ...fieldDatesOf(request.fieldWork),
  });
  await store.addWaveTouchpoints(
    transaction,
    data.touchpoints.map(({ key }, position) => ({
      waveId,
      touchpointId: touchpointIds[position]!,
      column: key,
      position,
    })),
  );

  const afterBatch = (share: number) => async (rows: number) => {
    if (wave.signal.aborted) throw fail('cancelled', {});
    wave.onProgress(share + (rows / data.rows) * (share === 0 ? 0.1 : 0.9));
    await setImmediate();
  };
  const namesRespondents = request.mapping.respondent !== undefined;
  await store.addRespondents(transaction, { id: waveId, data, namesRespondents }, afterBatch(0));
  await store.addAnswers(transaction, { id: waveId, data, touchpointIds }, afterBatch(0.1));

  await recordChange(transaction, {
    actor: wave.actor,
    workspaceId,
    action: 'survey.import',
    target: { kind: 'wave', id: waveId, name: `${request.surveyName}: ${request.waveName}` },
    before: null,
    after: {
      ...{ surveyId, fileName: upload.fileName, fileHash: upload.fileHash },
      ...{ respondents: data.rows, rejectedCount, newTouchpoints, fieldWork: request.fieldWork },
    },
    requestId: wave.requestId,
    now,
  });
  return { surveyId, waveId, unchanged: false, respondents: data.rows, rejectedCount };
}

async function keepSurvey(
  services: Services,
  transaction: Transaction,
  survey: { workspaceId: string; request: WaveToStore['request']; mapping: string; instant: string },
): Promise<string> {
  const { workspaceId, request, mapping, instant } = survey;
  if (request.surveyId === null) {
    const id = services.newId();
    const name = request.surveyName;
    await store.addSurvey(transaction, { id, workspaceId, name, mapping, createdAt: instant, changedAt: instant });
    return id;
  }
  const kept = await store.keepMapping(transaction, { id: request.surveyId, workspaceId, mapping, changedAt: instant });
  if (!kept) throw fail('not_found', {});
  return request.surveyId;
}

/** The register's ids of the mapped touchpoints, in their order; unknown ones are added. */
async function registerTouchpoints(
  transaction: Transaction,
  { workspaceId, mapping, by }: { workspaceId: string; mapping: SurveyMapping; by: ChangedBy },
): Promise<{ touchpointIds: string[]; newTouchpoints: string[] }> {
  const formerKeys = await listFormerKeys(transaction, workspaceId);
  const known = await store.listRegister(transaction, workspaceId);
  const matched = matchTouchpoints(mapping.touchpoints, known, formerKeys);
  const added = mapping.touchpoints.filter((_touchpoint, position) => matched[position] === null);
  await insertTouchpointRecords(transaction, {
    workspaceId,
    records: added.map(({ column, name }) => ({
      ...{ key: column, foundIn: 'survey' },
      profile: emptyProfile(name?.trim() || column.slice(0, 200)),
    })),
    by,
  });

  const register = await store.listRegister(transaction, workspaceId);
  return {
    touchpointIds: matchTouchpoints(mapping.touchpoints, register, formerKeys).map((id) => id!),
    newTouchpoints: added.map(({ column }) => column),
  };
}
