import {
  type Cell,
  cellOf,
  type JourneyMapContent,
  type LaneKind,
  type MapLane,
  type MapOperation,
  type MapWay,
  type Perception,
  type PerceptionQuestion,
} from '@anklang/domain';
import { addLane } from '../lanes/lane-changes.ts';

/** The lane that asks what a question of the core form asks; what is judged there comes among the quotes. */
export const laneOfQuestion: Record<PerceptionQuestion, LaneKind> = {
  ...{ expect: 'expect', get: 'get', manner: 'manner', react: 'react', before: 'before', after: 'after' },
  ...{ disappoints: 'quotes', ok: 'quotes', delights: 'quotes' },
};

export type SaidHere = { perception: Perception; question: PerceptionQuestion; text: string };

/**
 * Sentences of the core forms, those of the chosen persona first, then customers', interviews', and what staff think;
 * the newest first among them.
 */
export function saidHere(perceptions: readonly Perception[], persona: string): SaidHere[] {
  const rankOf = ({ segmentId, source }: Perception) =>
    (segmentId === persona ? 0 : 10) + ['customer', 'interview', 'staff'].indexOf(source);
  const ordered = [...perceptions].sort(
    (one, other) => rankOf(one) - rankOf(other) || (one.changedAt < other.changedAt ? 1 : -1),
  );
  const questions = Object.keys(laneOfQuestion) as PerceptionQuestion[];
  return ordered.flatMap((perception) =>
    questions.flatMap((question) =>
      perception[question] === '' ? [] : [{ perception, question, text: perception[question] }],
    ),
  );
}

type Place = { map: JourneyMapContent; stepId: string; persona: string };

/** The lane a sentence would be taken into; null: there is none of its kind yet. */
export function laneFor(map: Pick<JourneyMapContent, 'lanes'>, question: PerceptionQuestion): MapLane | null {
  return map.lanes.find(({ kind }) => kind === laneOfQuestion[question]) ?? null;
}

/** Does the cell say it already? */
export function isTaken({ map, stepId, persona }: Place, { question, text }: SaidHere): boolean {
  const lane = laneFor(map, question);
  if (!lane) return false;
  return textOf(cellOf(map, { stepId, laneId: lane.id, persona })).includes(text);
}

/** The changes that take a sentence over: below what stands there, in a lane that is there and shown. */
export function takeOver({ map, stepId, persona }: Place, said: SaidHere, newId: () => string): MapOperation[] {
  const lane = laneFor(map, said.question);
  if (!lane) {
    const made: MapLane = { id: newId(), kind: laneOfQuestion[said.question], name: '', isHidden: false };
    const cell = { text: said.text };
    return [addLane(map, made), { do: 'setCell', stepId, laneId: made.id, persona, cell, was: null }];
  }
  const now = map.cells[stepId]?.[lane.id]?.[persona] ?? null;
  const cell = { text: [textOf(now), said.text].filter(Boolean).join('\n') };
  return [
    ...(lane.isHidden ? [{ do: 'changeLane' as const, id: lane.id, change: { isHidden: false } }] : []),
    { do: 'setCell', stepId, laneId: lane.id, persona, cell, was: now },
  ];
}

function textOf(cell: Cell | null): string {
  return cell && 'text' in cell ? cell.text : '';
}

/** Ways that leave a step and ways that come to it beside the order, in the order of their other ends. */
export function waysAt({ steps, ways }: Pick<JourneyMapContent, 'steps' | 'ways'>, stepId: string) {
  const place = new Map(steps.map(({ id }, at) => [id, at]));
  const at = (id: string) => place.get(id) ?? -1;
  const here = at(stepId);
  return {
    from: ways
      .filter(({ from }) => from === stepId)
      .sort((one, other) => at(one.to) - at(other.to))
      .map((way: MapWay) => ({ way, isLoop: at(way.to) <= here })),
    to: ways.filter(({ to }) => to === stepId).sort((one, other) => at(one.from) - at(other.from)),
  };
}

/** Steps a further way may lead to: not where one goes anyway or already. */
export function waysPossible({ steps, ways }: Pick<JourneyMapContent, 'steps' | 'ways'>, stepId: string): string[] {
  const here = steps.findIndex(({ id }) => id === stepId);
  const next = steps[here + 1];
  const taken = new Set(ways.filter(({ from }) => from === stepId).map(({ to }) => to));
  return steps.filter((step) => !taken.has(step.id) && !(step === next && step.follows)).map(({ id }) => id);
}
