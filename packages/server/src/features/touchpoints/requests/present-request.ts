import {
  answersTo,
  mayEditTouchpoint,
  type RequestKind,
  type RequestState,
  type TouchpointRequest,
} from '@anklang/domain';
import { describeActor } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { StoredRequest } from './repository.ts';

export function presentRequest(row: StoredRequest, actor: Actor): TouchpointRequest {
  const { id, title, text, answer, answeredAt, version, createdAt, changedAt } = row;
  const state = row.state as RequestState;
  return {
    ...{ id, title, text, state, answer, answeredAt, version, createdAt, changedAt },
    kind: row.kind as RequestKind,
    touchpoint: row.touchpointId === null ? null : { id: row.touchpointId, name: row.touchpointName ?? '' },
    departmentId: row.presentDepartmentId,
    answeredBy: row.answeredByName,
    writtenBy: row.byName,
    isMine: isWrittenBy(row, actor),
    mayAnswer: answersTo(state).length > 0 && mayAnswer(row, actor),
  };
}

/** What a key wrote is the key's own. */
export function isWrittenBy({ byId }: Pick<StoredRequest, 'byId'>, actor: Actor): boolean {
  return byId === describeActor(actor).actorId;
}

/** The touchpoint manager, who edits the touchpoint, and editors of the department it is for. */
export function mayAnswer(row: StoredRequest, actor: Actor): boolean {
  if (!actor.permissions.has('touchpoint.edit')) return false;
  if (actor.permissions.has('touchpoint.manage')) return true;
  if (row.touchpointId !== null && mayEditTouchpoint(actor, { departmentId: row.touchpointDepartmentId })) return true;
  return row.presentDepartmentId !== null && actor.departmentIds.includes(row.presentDepartmentId);
}
