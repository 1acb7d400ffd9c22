import type { Perception, PerceptionQuestion } from '@anklang/domain';
import { describeActor } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { PerceptionTable } from '../../../platform/database/tables.ts';

export type Answers = Record<PerceptionQuestion, string>;

export function presentPerception(row: PerceptionTable, actor: Actor): Perception {
  const { id, touchpointId, voice, segmentId, heldOn, version, createdAt, changedAt, byName } = row;
  return {
    ...{ id, touchpointId, voice, segmentId, heldOn, version, createdAt, changedAt, writtenBy: byName },
    ...answersOf(row),
    source: row.source as Perception['source'],
    level: row.level as Perception['level'],
    isMine: isWrittenBy(row, actor),
  };
}

export function answersOf({ answers }: Pick<PerceptionTable, 'answers'>): Answers {
  return JSON.parse(answers) as Answers;
}

/** What a key wrote is the key's own. */
export function isWrittenBy({ byId }: Pick<PerceptionTable, 'byId'>, actor: Actor): boolean {
  return byId === describeActor(actor).actorId;
}
