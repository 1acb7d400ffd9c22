import type { Database, Services } from '../../../platform/services.ts';
import { listEntriesOf, type NamedEntry } from '../../touchpoints/index.ts';
import { listKept } from '../computed.ts';
import type { MeasuredWave } from './measure-wave.ts';
import { answersIn, asKept, type RelevanceQuestion } from './questions.ts';
import { listWaves, readMappings, type WaveOfSurvey } from './repository.ts';

/** More surveys or segments than these nobody reads in one map. */
const mostSurveys = 50;
export const mostColumns = 50;

export type SegmentEntry = NamedEntry<'segment'>;
export type SurveyWaves = {
  newest: WaveOfSurvey & { outcome: string; columns: string[] };
  /** Null: there is only one. */
  first: WaveOfSurvey | null;
};

/** Each survey with its newest and its first wave; the newest surveys first. */
export async function listSurveyWaves(database: Database, workspaceId: string): Promise<SurveyWaves[]> {
  const waves = await listWaves(database, workspaceId);
  const bySurvey = new Map<string, WaveOfSurvey[]>();
  for (const wave of waves) bySurvey.set(wave.surveyId, [...(bySurvey.get(wave.surveyId) ?? []), wave]);
  const surveys = [...bySurvey.values()].slice(0, mostSurveys);
  const mappings = await readMappings(
    database,
    surveys.map(([newest]) => newest!.id),
  );

  return surveys.map((of) => {
    const newest = of[0]!;
    const { outcome, segments = [] } = mappings.get(newest.id) ?? {};
    const outcomeName = outcome?.name ?? outcome?.column ?? '';
    return { newest: { ...newest, outcome: outcomeName, columns: segments }, first: of.length > 1 ? of.at(-1)! : null };
  });
}

export async function listSegments(database: Database, workspaceId: string): Promise<SegmentEntry[]> {
  const entries = await listEntriesOf(database, { workspaceId, kind: 'segment' });
  return entries.slice(0, mostColumns);
}

/** Everything a map of these surveys and segments rests on. */
export function questionsOf(surveys: readonly SurveyWaves[], segments: readonly SegmentEntry[]): RelevanceQuestion[] {
  return surveys.flatMap(({ newest, first }) => [
    { waveId: newest.id, answers: [] },
    ...(first ? [{ waveId: first.id, answers: [] }] : []),
    ...segments.flatMap(({ body }) => {
      const answers = answersIn(newest.columns, body.data);
      return answers ? [{ waveId: newest.id, answers }] : [];
    }),
  ]);
}

export type Known = { of: (question: RelevanceQuestion) => MeasuredWave | undefined; missing: RelevanceQuestion[] };

/** What is computed already of the questions, and what is not. */
export async function readKnown(
  services: Services,
  { workspaceId, questions }: { workspaceId: string; questions: readonly RelevanceQuestion[] },
): Promise<Known> {
  const answers = await listKept<MeasuredWave>(services, { workspaceId, questions: questions.map(asKept) });
  const known = new Map(questions.map((question, i) => [keyOf(question), answers[i]]));
  return {
    of: (question) => known.get(keyOf(question)),
    missing: questions.filter((_, i) => answers[i] === undefined),
  };
}

const keyOf = ({ waveId, answers }: RelevanceQuestion) => JSON.stringify([waveId, answers]);
