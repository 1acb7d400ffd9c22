import type { Database } from '../../../platform/services.ts';
import { listSegments, type SegmentEntry } from './load-measured.ts';
import { answersIn, type RelevanceQuestion } from './questions.ts';
import { type Link, listLinks, listSurveysAsking, listWaves, readMappings, type WaveOfSurvey } from './repository.ts';

/** More waves of one survey nobody reads one below the other. */
const mostWaves = 24;

type SurveySeries = {
  surveyId: string;
  surveyName: string;
  outcome: string;
  /** Which columns the newest wave has for segments. */
  columns: string[];
  /** The oldest first, only those that ask about the touchpoint. */
  waves: (WaveOfSurvey & { links: Link[] })[];
};
export type Series = { surveys: SurveySeries[]; segments: SegmentEntry[] };

/** The surveys that ask about a touchpoint, wave by wave. */
export async function loadSeries(
  database: Database,
  { workspaceId, touchpointId }: { workspaceId: string; touchpointId: string },
): Promise<Series> {
  const surveyIds = await listSurveysAsking(database, { workspaceId, touchpointId });
  if (surveyIds.length === 0) return { surveys: [], segments: [] };
  const waves = (await listWaves(database, workspaceId)).filter(({ surveyId }) => surveyIds.includes(surveyId));
  const links = await listLinks(
    database,
    waves.map(({ id }) => id),
  );
  const series = surveyIds.map((surveyId) => {
    const of = waves
      .filter((wave) => wave.surveyId === surveyId)
      .map((wave) => ({ ...wave, links: links.filter(({ waveId }) => waveId === wave.id) }))
      .filter((wave) => wave.links.some((link) => link.touchpointId === touchpointId));
    return { surveyId, waves: of.slice(0, mostWaves).reverse() };
  });
  const mappings = await readMappings(
    database,
    series.map(({ waves: of }) => of.at(-1)!.id),
  );

  return {
    segments: await listSegments(database, workspaceId),
    surveys: series.map(({ surveyId, waves: of }) => {
      const { outcome, segments: columns = [] } = mappings.get(of.at(-1)!.id) ?? {};
      const outcomeName = outcome?.name ?? outcome?.column ?? '';
      return { surveyId, surveyName: of.at(-1)!.surveyName, outcome: outcomeName, columns, waves: of };
    }),
  };
}

export function questionsOfSeries({ surveys, segments }: Series): RelevanceQuestion[] {
  return surveys.flatMap(({ waves, columns }) => [
    ...waves.map(({ id: waveId }) => ({ waveId, answers: [] })),
    ...segments.flatMap(({ body }) => {
      const answers = answersIn(columns, body.data);
      return answers ? [{ waveId: waves.at(-1)!.id, answers }] : [];
    }),
  ]);
}
