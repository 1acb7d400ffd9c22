import { driftOf, fail, type MeasuredCell, type TouchpointRelevance } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { listJudgements, readTouchpoint } from '../../touchpoints/index.ts';
import { cellsOfColumn, isKnown } from './cells-of-column.ts';
import type { Computations } from './computations.ts';
import { judgedCells } from './judged-cells.ts';
import type { Known } from './load-measured.ts';
import { readKnown } from './load-measured.ts';
import { loadSeries, questionsOfSeries, type Series } from './load-series.ts';
import { answersIn } from './questions.ts';
import { asksTheSame } from './read-relevance-map.ts';

/** More of them are history that nobody reads; all count. */
const mostShown = 300;

type Asked = { workspaceId: string; touchpointId: string; actor: Actor };

/** One touchpoint: what is judged and by whom, what is measured, and whether that has changed. */
export async function readTouchpointRelevance(
  services: Services,
  computations: Computations,
  { workspaceId, touchpointId, actor }: Asked,
): Promise<TouchpointRelevance> {
  const { database } = services;
  const touchpoint = await readTouchpoint(services, { workspaceId, touchpointId });
  if (!touchpoint) throw fail('not_found', {});
  const [judgements, series] = await Promise.all([
    listJudgements(services, { workspaceId, touchpointId, actor }),
    loadSeries(database, { workspaceId, touchpointId }),
  ]);
  const known = await readKnown(services, { workspaceId, questions: questionsOfSeries(series) });
  const judged = judgedCells(judgements.filter(({ holds }) => holds));

  return {
    touchpointId,
    cells: judged.all.map(([{ segmentId, phaseId }, of]) => ({ segmentId, phaseId, judged: of })),
    measured: measuredBySegment(series, { known, touchpointId }),
    judgements: judgements.slice(0, mostShown),
    surveys: series.surveys.map((survey) => surveyOf(survey, { known, touchpointId })),
    computing: { missing: known.missing.length, isRunning: computations.isRunning(workspaceId) },
  };
}

type Seen = { known: Known; touchpointId: string };

function measuredBySegment(series: Series, { known, touchpointId }: Seen): TouchpointRelevance['measured'] {
  return [null, ...series.segments].flatMap((segment) => {
    const waves = series.surveys.flatMap(({ surveyId, columns, waves: of }) => {
      const newest = of.at(-1)!;
      const answers = segment ? answersIn(columns, segment.body.data) : [];
      const measured = answers && known.of({ waveId: newest.id, answers });
      return measured ? [{ surveyId, waveId: newest.id, measured, links: newest.links }] : [];
    });
    const { measured } = cellsOfColumn({ waves, judgedOf: () => undefined, belongs: (id) => id === touchpointId });
    const data: MeasuredCell | undefined = measured.get(touchpointId)?.data;
    return data ? [{ ...data, segmentId: segment?.id ?? null }] : [];
  });
}

type Survey = Series['surveys'][number];
type Told = TouchpointRelevance['surveys'][number];

function surveyOf({ surveyId, surveyName, outcome, waves }: Survey, { known, touchpointId }: Seen): Told {
  const points = waves.map(({ id: waveId, name, importedAt, links }): Told['waves'][number] => {
    const measured = known.of({ waveId, answers: [] });
    const key = links.find((link) => link.touchpointId === touchpointId)?.column;
    const found = measured?.touchpoints.find((touchpoint) => touchpoint.key === key);
    const tooFew = measured?.tooFew ? ({ notEnough: true, ...measured.tooFew } as const) : null;
    return {
      ...{ waveId, name, importedAt, isComputed: measured !== undefined },
      n: found?.n ?? measured?.tooFew?.have ?? null,
      share: found?.relevance ?? tooFew,
    };
  });
  return { surveyId, surveyName, outcome, waves: points, ...driftOfSeries(waves, points) };
}

function driftOfSeries(waves: Survey['waves'], points: Told['waves']): Pick<Told, 'drift' | 'whyNoDrift'> {
  const [first, last] = [points[0]!, points.at(-1)!];
  const no = (whyNoDrift: NonNullable<Told['whyNoDrift']>) => ({ drift: null, whyNoDrift });
  if (points.length < 2) return no('oneWave');
  if (!asksTheSame(waves[0]!.links, waves.at(-1)!.links)) return no('otherQuestions');
  if (!first.isComputed || !last.isComputed) return no('notComputed');
  if (!isKnown(first.share) || !isKnown(last.share)) return no('notEnough');

  return { drift: driftOf(first.share, last.share), whyNoDrift: null };
}
