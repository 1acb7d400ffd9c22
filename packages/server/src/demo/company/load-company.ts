import type { Language } from '@anklang/domain';
import type { Actor } from '../../platform/auth/actor.ts';
import type { Services } from '../../platform/services.ts';
import type { Placed } from './load-steps/placed.ts';
import { putCare, putEvidence } from './load-steps/put-care.ts';
import { putEntries } from './load-steps/put-entries.ts';
import { type JourneyIds, putJourneys, putPlans } from './load-steps/put-journeys.ts';
import { putBrandJudgements, putRelevance } from './load-steps/put-judgements.ts';
import { putLinks, putPerceptions } from './load-steps/put-knowledge.ts';
import { putMeasures } from './load-steps/put-measures.ts';
import { type Departments, type People, putDepartments, putPeople } from './load-steps/put-people.ts';
import { putSharedGoal } from './load-steps/put-shared-goal.ts';
import { putComments, putRequests } from './load-steps/put-talk.ts';
import { putTouchpoints, type TouchpointIds } from './load-steps/put-touchpoints.ts';
import { putTwoViews } from './load-steps/put-two-views.ts';
import { beginLoading } from './loading.ts';

export { inventedMailDomain } from './load-steps/put-people.ts';

type Given = {
  services: Services;
  /** Of an empty workspace. */
  workspaceId: string;
  /** Who opens the demonstration: an owner of the workspace. */
  actor: Actor;
  language: Language;
  /** Today; the eighteen months of the log end shortly before it. */
  now: Date;
  /** With which one can sign in as the made-up members; default: nobody can. */
  password?: string;
};

export type LoadedCompany = {
  readonly touchpoints: TouchpointIds;
  readonly departments: Departments;
  readonly journeys: JourneyIds;
  /** The made-up members; their accounts stay when the workspace goes, unless they are removed with it. */
  readonly people: People;
};

/** Puts the simulated bank into a workspace, through the same use cases as people do, with a past of eighteen months. */
export async function loadCompany({ password, ...given }: Given): Promise<LoadedCompany> {
  const loading = beginLoading(given);
  const departments = await putDepartments(loading);
  const people = await putPeople(loading, { departmentIds: departments, password });
  const entries = await putEntries(loading, { departmentIds: departments, people });
  const touchpoints = await putTouchpoints(loading, { departmentIds: departments, people, entries });
  const placed: Placed = { departmentIds: departments, people, entries, touchpoints };
  const journeys = await putJourneys(loading, placed);
  for (const put of steps) await put(loading, placed);

  return { touchpoints, departments, people, journeys };
}

const steps = [
  ...[putSharedGoal, putPerceptions, putLinks, putCare, putEvidence, putComments, putRequests],
  ...[putBrandJudgements, putRelevance, putPlans, putTwoViews, putMeasures],
];
