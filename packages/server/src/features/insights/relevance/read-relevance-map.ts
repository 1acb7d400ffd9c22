import {
  driftOf,
  fail,
  type RelevanceCell,
  type RelevanceColumn,
  type RelevanceMap,
  type RelevanceMapQuery,
  type Touchpoint,
} from '@anklang/domain';
import type { z } from 'zod';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { countJudgedTouchpoints, listEntriesOf, listHolding, listTouchpoints } from '../../touchpoints/index.ts';
import { type AskedWave, type ColumnCells, cellsOfColumn, isKnown, noGap, noJudgement } from './cells-of-column.ts';
import type { Computations } from './computations.ts';
import { type JudgedCells, judgedCells } from './judged-cells.ts';
import {
  type Known,
  listSegments,
  listSurveyWaves,
  mostColumns,
  questionsOf,
  readKnown,
  type SegmentEntry,
  type SurveyWaves,
} from './load-measured.ts';
import { answersIn } from './questions.ts';
import { type Link, listLinks, listPhasesOf } from './repository.ts';

type Query = z.output<typeof RelevanceMapQuery>;
type Asked = { workspaceId: string; actor: Actor; query: Query };

/** What stands in the map for one page of touchpoints: what is computed already, and what people judge. */
export async function readRelevanceMap(
  services: Services,
  computations: Computations,
  { workspaceId, actor, query }: Asked,
): Promise<RelevanceMap> {
  const { database } = services;
  const [surveys, segments, phases] = await Promise.all([
    listSurveyWaves(database, workspaceId),
    listSegments(database, workspaceId),
    listEntriesOf(database, { workspaceId, kind: 'phase' }),
  ]);
  const { by, segmentId, phaseId, rows, limit, cursor, ...filter } = query;
  if (by === 'phase') requireKnown(segments, segmentId, 'segmentId');
  else requireKnown(phases, phaseId, 'phaseId');

  const questions = questionsOf(surveys, segments);
  const waveIds = surveys.map(({ newest }) => newest.id);
  const compared = surveys.flatMap(({ newest, first }) => (first ? [newest.id, first.id] : [newest.id]));
  const [known, links, page, judgedTouchpoints] = await Promise.all([
    readKnown(services, { workspaceId, questions }),
    listLinks(database, compared),
    listTouchpoints(services, {
      ...{ workspaceId, actor, filter, limit, cursor, sort: 'name', order: 'asc' },
      relevantIn: rows === 'filled' ? waveIds : undefined,
    }),
    countJudgedTouchpoints(database, workspaceId),
  ]);
  const asked = new Set(links.map(({ touchpointId }) => touchpointId));
  const still = by === 'phase' ? { of: 'segmentId', id: segmentId ?? null } : { of: 'phaseId', id: phaseId ?? null };
  const [held, phasesOf] = await Promise.all([
    listHolding(database, {
      workspaceId,
      touchpointIds: [...new Set([...asked, ...page.items.map(({ id }) => id)])],
      still: still as Parameters<typeof listHolding>[1]['still'],
    }),
    listPhasesOf(database, { workspaceId, touchpointIds: [...asked] }),
  ]);
  const judged = judgedCells(held);
  const heads = by === 'phase' ? headsOfPhases(phases) : headsOfSegments(segments);
  const columns = heads.map((head) => {
    const place =
      by === 'phase'
        ? { segmentId: segmentId ?? null, phaseId: head.id }
        : { segmentId: head.id, phaseId: phaseId ?? null };
    const segment = segments.find(({ id }) => id === place.segmentId) ?? null;
    const waves = wavesAmong({
      surveys,
      links,
      known,
      segment,
    });
    const cells = cellsOfColumn({
      waves,
      judgedOf: (touchpointId) => judged.get({ touchpointId, ...place }),
      belongs: (touchpointId) => isOnlyIn(phasesOf.get(touchpointId), place.phaseId),
    });
    return {
      head: {
        ...head,
        isMeasured: surveys.some(({ newest }) => answersOf(newest.columns, segment) !== null),
        top: cells.top,
      },
      place,
      cells,
    };
  });

  return {
    ...{ count: page.count, nextCursor: page.nextCursor, judgedTouchpoints },
    columns: columns.map(({ head }) => head),
    items: page.items.map((touchpoint) =>
      rowOf(touchpoint, { columns, judged, drift: driftIn({ surveys, links, known }) }),
    ),
    surveys: surveys.map(({ newest: { surveyId: id, surveyName: name, id: waveId, name: waveName, ...wave } }) => ({
      ...{ id, name, waveId, waveName, respondents: wave.respondents, outcome: wave.outcome },
    })),
    gaps: countGaps(columns.map(({ cells }) => cells)),
    computing: { missing: known.missing.length, isRunning: computations.isRunning(workspaceId) },
  };
}

function requireKnown(entries: readonly { id: string }[], id: string | undefined, name: string): void {
  if (id === undefined || entries.some((entry) => entry.id === id)) return;
  throw fail('request_invalid', { issues: [{ path: `query.${name}`, message: id }] });
}

type Head = Pick<RelevanceColumn, 'id' | 'name' | 'traits'>;
const all: Head = { id: null, name: null, traits: null };

function headsOfPhases(phases: readonly { id: string; name: string; body: { position: number } }[]): Head[] {
  const inOrder = phases.toSorted((a, b) => a.body.position - b.body.position).slice(0, mostColumns);
  return [all, ...inOrder.map(({ id, name }) => ({ id, name, traits: null }))];
}

function headsOfSegments(segments: readonly SegmentEntry[]): Head[] {
  return [
    all,
    ...segments.map(({ id, name, body }) => {
      const { description, traits, needs, mediaUse, geography, culture, gender } = body;
      return { id, name, traits: { description, traits, needs, mediaUse, geography, culture, gender } };
    }),
  ];
}

type Surveys = { surveys: readonly SurveyWaves[]; links: readonly Link[]; known: Known };

/** The newest wave of each survey that knows the segment, as far as it is computed. */
function wavesAmong({ surveys, links, known, segment }: Surveys & { segment: SegmentEntry | null }): AskedWave[] {
  return surveys.flatMap(({ newest }) => {
    const answers = answersOf(newest.columns, segment);
    const measured = answers && known.of({ waveId: newest.id, answers });
    if (!measured) return [];
    const of = links.filter(({ waveId }) => waveId === newest.id);
    return [{ surveyId: newest.surveyId, waveId: newest.id, measured, links: of }];
  });
}

/** None for everybody; null where the survey does not know who belongs to the segment. */
function answersOf(columns: readonly string[], segment: SegmentEntry | null) {
  return segment ? answersIn(columns, segment.body.data) : [];
}

/** A survey does not say in which phase people rate a touchpoint: only where there is but one, its figures are of that. */
export function isOnlyIn(phases: readonly string[] | undefined, phaseId: string | null): boolean {
  return phaseId === null || (phases?.length === 1 && phases[0] === phaseId);
}

type Place = { segmentId: string | null; phaseId: string | null };
type Filled = { head: Head; place: Place; cells: ColumnCells };
type Drifts = (touchpointId: string, waveId: string) => RelevanceMap['items'][number]['drift'];

function rowOf(
  { id, name, phaseIds }: Touchpoint,
  { columns, judged, drift }: { columns: readonly Filled[]; judged: JudgedCells; drift: Drifts },
): RelevanceMap['items'][number] {
  const cells = columns.flatMap(({ head, place, cells: { measured, gaps } }): RelevanceCell[] => {
    const [found, said] = [measured.get(id), judged.get({ touchpointId: id, ...place })];
    if (!found && !said) return [];
    const { data, surveys } = found ?? { data: null, surveys: 0 };
    return [{ columnId: head.id, data, surveys, judged: said ?? noJudgement, gap: gaps.get(id) ?? noGap }];
  });
  const newest = columns[0]?.cells.measured.get(id)?.data.waveId;

  return { touchpointId: id, name, phaseIds, cells, drift: newest === undefined ? null : drift(id, newest) };
}

/** Only between waves that ask about the same touchpoints: a share is a share of what was asked. */
function driftIn({ surveys, links, known }: Surveys): Drifts {
  const columnsOf = (waveId: string) => links.filter((link) => link.waveId === waveId);
  return (touchpointId, waveId) => {
    const survey = surveys.find(({ newest }) => newest.id === waveId);
    if (!survey?.first) return null;
    const [before, now] = [columnsOf(survey.first.id), columnsOf(waveId)];
    if (!asksTheSame(before, now)) return null;
    const share = (of: readonly Link[]) => {
      const column = of.find((link) => link.touchpointId === touchpointId);
      const measured = column && known.of({ waveId: column.waveId, answers: [] });
      return measured?.touchpoints.find(({ key }) => key === column?.column)?.relevance ?? null;
    };
    const [first, last] = [share(before), share(now)];
    return isKnown(first) && isKnown(last) ? driftOf(first, last) : null;
  };
}

export function asksTheSame(one: readonly Link[], other: readonly Link[]): boolean {
  const ids = (links: readonly Link[]) =>
    links
      .map(({ touchpointId }) => touchpointId)
      .sort()
      .join(' ');
  return one.length > 0 && ids(one) === ids(other);
}

function countGaps(columns: readonly ColumnCells[]): RelevanceMap['gaps'] {
  const gaps = columns.flatMap(({ gaps: of }) => [...of.values()]);
  return {
    relevance: gaps.filter(({ relevance }) => relevance !== null).length,
    potential: gaps.filter(({ potential }) => potential !== null).length,
  };
}
