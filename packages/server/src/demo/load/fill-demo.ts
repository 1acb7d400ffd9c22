import { type DemoMark, fail } from '@anklang/domain';
import { computeWorkspace } from '../../features/insights/index.ts';
import { enterWorkspace } from '../../platform/auth/membership.ts';
import { loadCompany } from '../company/load-company.ts';
import { putRounds } from '../company/load-steps/put-rounds.ts';
import { beginLoading } from '../company/loading.ts';
import { simulateCompany } from '../simulate/simulate-company.ts';
import type { DemoPart } from './demo-part.ts';
import { loadInteractions } from './load-interactions.ts';
import { loadSurveys } from './load-surveys.ts';
import { updateDemoMark } from './store/demo-workspaces.ts';

export type FilledDemo = { workspaceId: string; customers: number; interactions: number; respondents: number };

/** Fills the workspace of an example: the company, six surveys, eighteen months of contacts, and what is computed once. */
export async function fillDemo(part: DemoPart): Promise<FilledDemo> {
  const { services, workspaceId, size, signal } = part;
  part.onProgress('company', 0);
  const actor = await enterWorkspace(services.database, part.actor, workspaceId);
  if (actor === null) throw fail('not_found', {});
  const told = { services, workspaceId, actor, language: part.language, now: services.now() };
  const { people } = await loadCompany(told);
  if (signal.aborted) throw fail('cancelled', {});
  const company = simulateCompany(size);
  const respondents = await loadSurveys(part, company);
  // Contacts are made on this thread while others compute; neither is left behind running.
  const computing = computeWorkspace(services, { workspaceId, signal });
  computing.catch(() => {});
  const interactions = await loadInteractions(part, company).finally(() => Promise.allSettled([computing]));
  await computing;
  await putRounds(beginLoading(told), people);

  const mark: DemoMark = { state: 'ready', ...size };
  const marked = await updateDemoMark(services.database, { workspaceId, demo: JSON.stringify(mark) });
  if (!marked) throw fail('not_found', {});
  return { workspaceId, customers: size.customers, interactions, respondents };
}
