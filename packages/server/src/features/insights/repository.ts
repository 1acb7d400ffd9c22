import type { Database } from '../../platform/services.ts';

type OneWave = { workspaceId: string; waveId: string };

export type WaveHead = { waveName: string; surveyName: string; fileName: string; fileHash: string };

/** Names of a wave; nothing when the workspace has no such wave. */
export function findWaveHead(database: Database, { workspaceId, waveId }: OneWave): Promise<WaveHead | undefined> {
  return database
    .selectFrom('wave')
    .innerJoin('survey', 'survey.id', 'wave.surveyId')
    .select(['wave.name as waveName', 'survey.name as surveyName', 'wave.fileName', 'wave.fileHash'])
    .where('wave.id', '=', waveId)
    .where('wave.workspaceId', '=', workspaceId)
    .executeTakeFirst();
}

export type LinkedTouchpoint = { column: string; touchpointId: string; name: string; version: number };

/** The touchpoints of a wave as the register knows them today. */
export function listLinkedTouchpoints(
  database: Database,
  { workspaceId, waveId }: OneWave,
): Promise<LinkedTouchpoint[]> {
  return database
    .selectFrom('waveTouchpoint')
    .innerJoin('touchpoint', 'touchpoint.id', 'waveTouchpoint.touchpointId')
    .select(['waveTouchpoint.column', 'waveTouchpoint.touchpointId', 'touchpoint.name', 'touchpoint.version'])
    .where('waveTouchpoint.waveId', '=', waveId)
    .where('touchpoint.workspaceId', '=', workspaceId)
    .orderBy('waveTouchpoint.position')
    .execute();
}

type Stored = OneWave & { key: string };

export async function findReport(
  database: Database,
  { key, workspaceId, waveId }: Stored,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('report')
    .select('body')
    .where('key', '=', key)
    .where('workspaceId', '=', workspaceId)
    .where('waveId', '=', waveId)
    .executeTakeFirst();
  return row?.body;
}

const keysAtOnce = 1000;

export async function listReports(
  database: Database,
  { workspaceId, keys }: { workspaceId: string; keys: readonly string[] },
): Promise<Map<string, string>> {
  const bodies = new Map<string, string>();
  for (let from = 0; from < keys.length; from += keysAtOnce) {
    const rows = await database
      .selectFrom('report')
      .select(['key', 'body'])
      .where('key', 'in', keys.slice(from, from + keysAtOnce))
      .where('workspaceId', '=', workspaceId)
      .execute();
    for (const { key, body } of rows) bodies.set(key, body);
  }
  return bodies;
}

const mostReports = 200;

/** Another server may have been faster with the same report. Of a wave the newest are kept: whoever asks may ask much. */
export async function keepReport(database: Database, report: Stored & { body: string; now: Date }): Promise<void> {
  const { now, ...row } = report;
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('report')
      .values({ ...row, createdAt: now.toISOString() })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
    const newest = transaction.selectFrom('report').select('key').where('waveId', '=', row.waveId);
    await transaction
      .deleteFrom('report')
      .where('waveId', '=', row.waveId)
      .where('key', 'not in', newest.orderBy('createdAt', 'desc').orderBy('key').limit(mostReports))
      .execute();
  });
}
