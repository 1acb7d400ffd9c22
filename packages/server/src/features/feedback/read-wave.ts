import { fail, type Wave } from '@anklang/domain';
import type { Services } from '../../platform/services.ts';
import { fieldWorkOf } from './field-work.ts';
import { eachRowSpan } from './row-spans.ts';
import { findWave, listRespondents } from './store/read-wave.ts';

const valuesShown = 200;

type WantedWave = { workspaceId: string; waveId: string };
export type WaveRecord = Omit<Wave, 'segments'>;

export async function readWave(services: Services, wanted: WantedWave): Promise<Wave> {
  const wave = await readWaveRecord(services, wanted);
  const { id, respondents, mapping } = wave;
  return {
    ...wave,
    segments: await countSegments(services, { waveId: id, rows: respondents, columns: mapping.segments }),
  };
}

/** Without the counts, for which everybody's record has to be read. */
export async function readWaveRecord(services: Services, wanted: WantedWave): Promise<WaveRecord> {
  const row = await findWave(services.database, { workspaceId: wanted.workspaceId, id: wanted.waveId });
  if (row === undefined) throw fail('not_found', {});

  return {
    id: row.id,
    surveyId: row.surveyId,
    surveyName: row.surveyName,
    name: row.name,
    fileName: row.fileName,
    fileHash: row.fileHash,
    importedAt: row.importedAt,
    fieldWork: fieldWorkOf(row),
    format: JSON.parse(row.format),
    mapping: JSON.parse(row.mapping),
    respondents: row.respondents,
    rejected: JSON.parse(row.rejected),
    rejectedCount: row.rejectedCount,
  };
}

async function countSegments(
  services: Services,
  wave: { waveId: string; rows: number; columns: readonly string[] },
): Promise<Wave['segments']> {
  if (wave.columns.length === 0) return [];
  const counts = new Map(wave.columns.map((column) => [column, new Map<string, number>()]));
  for await (const span of eachRowSpan(wave.rows)) {
    for (const { segments } of await listRespondents(services.database, { waveId: wave.waveId, ...span })) {
      for (const [column, value] of Object.entries(JSON.parse(segments) as Record<string, string | null>)) {
        const found = counts.get(column);
        if (value !== null && found !== undefined) found.set(value, (found.get(value) ?? 0) + 1);
      }
    }
  }
  return [...counts].map(([column, values]) => ({ column, values: mostFrequent(values) }));
}

function mostFrequent(values: ReadonlyMap<string, number>) {
  return [...values]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, valuesShown);
}
