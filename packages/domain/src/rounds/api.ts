import { z } from 'zod';
import { PageQuery, pageOf } from '../http/paging.ts';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { NewGateDecisionSchema, NewRoundSchema, RoundChangeSchema, RoundClosingSchema, RoundSchema } from './schema.ts';

const InWorkspace = z.object({ workspaceId: Id });
const OneRound = InWorkspace.extend({ roundId: Id });
const at = '/api/v1/workspaces/{workspaceId}/rounds';

export const roundRoutes = {
  listRounds: describeRoute({
    name: 'listRounds',
    method: 'GET',
    path: at,
    access: 'workspace.read',
    summary: 'Rounds through the four steps, the newest first; at most the first is open',
    params: InWorkspace,
    query: PageQuery,
    response: pageOf(RoundSchema),
  }),
  startRound: describeRoute({
    name: 'startRound',
    method: 'POST',
    path: at,
    access: 'round.manage',
    summary: 'Start the next round; one at a time is open',
    params: InWorkspace,
    body: NewRoundSchema,
    response: RoundSchema,
    status: 201,
  }),
  readRound: describeRoute({
    name: 'readRound',
    method: 'GET',
    path: `${at}/{roundId}`,
    access: 'workspace.read',
    summary: 'One round',
    params: OneRound,
    response: RoundSchema,
  }),
  changeRound: describeRoute({
    name: 'changeRound',
    method: 'PUT',
    path: `${at}/{roundId}`,
    access: 'round.manage',
    summary: 'Say anew what the open round is about',
    params: OneRound,
    body: RoundChangeSchema,
    response: RoundSchema,
  }),
  decideGate: describeRoute({
    name: 'decideGate',
    method: 'POST',
    path: `${at}/{roundId}/decisions`,
    access: 'round.manage',
    summary: 'Decide at the end of a step; it locks nothing, and what was decided before stays',
    params: OneRound,
    body: NewGateDecisionSchema,
    response: RoundSchema,
  }),
  closeRound: describeRoute({
    name: 'closeRound',
    method: 'POST',
    path: `${at}/{roundId}/closing`,
    access: 'round.manage',
    summary: 'Close the round, with what was learnt; what was reached is kept as it is now',
    params: OneRound,
    body: RoundClosingSchema,
    response: RoundSchema,
  }),
} as const;
