import { type AccountWeightsInput, type PlannedJourney, type QuestionInput, routes } from '@anklang/domain';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';
import { interactionsKey } from '../ways/index.ts';

type Asked = { workspaceId: string; question: QuestionInput };

/** Interactions keep coming: an answer is fresh for a minute. Another question keeps the old picture until it is there. */
const asked = { staleTime: 60_000, placeholderData: keepPreviousData } as const;

export function breaksOf({ workspaceId, question, quietDays }: Asked & { quietDays: number }) {
  return queryOptions({
    queryKey: [...interactionsKey(workspaceId), 'breaks', question, quietDays],
    queryFn: ({ signal }) =>
      callApi(routes.askBreaks, { params: { workspaceId }, body: { question, quietDays }, signal }),
    ...asked,
  });
}

export function weakestLinkOf({ workspaceId, question }: Asked) {
  return queryOptions({
    queryKey: [...interactionsKey(workspaceId), 'weakestLink', question],
    queryFn: ({ signal }) => callApi(routes.askWeakestLink, { params: { workspaceId }, body: { question }, signal }),
    ...asked,
  });
}

export const plansKey = (workspaceId: string) => ['workspace', workspaceId, 'plans'] as const;

/** All of them: a workspace has few, and a single one has no address of its own. */
export function plansOf(workspaceId: string) {
  return queryOptions({
    queryKey: plansKey(workspaceId),
    queryFn: async ({ signal }) => {
      const plans: PlannedJourney[] = [];
      let cursor: string | undefined;
      do {
        const page = await callApi(routes.listPlans, {
          params: { workspaceId },
          query: { limit: 200, cursor },
          signal,
        });
        plans.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return plans;
    },
  });
}

export function comparisonOf({ workspaceId, question, plan }: Asked & { plan: PlannedJourney }) {
  return queryOptions({
    queryKey: [...interactionsKey(workspaceId), 'plan', plan.id, plan.version, question],
    queryFn: ({ signal }) =>
      callApi(routes.askPlan, { params: { workspaceId, planId: plan.id }, body: { question }, signal }),
    ...asked,
  });
}

export function variantsOf({ workspaceId, question, limit }: Asked & { limit: number }) {
  return queryOptions({
    queryKey: [...interactionsKey(workspaceId), 'variants', question, limit],
    queryFn: ({ signal }) =>
      callApi(routes.askVariants, { params: { workspaceId }, body: { question, limit }, signal }),
    staleTime: 60_000,
  });
}

export function pathFilesOf(workspaceId: string) {
  return queryOptions({
    queryKey: [...interactionsKey(workspaceId), 'pathFiles', 'all'],
    queryFn: async ({ signal }) =>
      (await callApi(routes.listPathFiles, { params: { workspaceId }, query: { limit: 200 }, signal })).items,
  });
}

export type AttributionAsked = {
  pathFileId?: string | undefined;
  order: 1 | 2 | 3;
  lookBackDays?: number | undefined;
  notCredited: string[];
  useNulls: boolean;
  seed: number;
};

export function attributionOf({ workspaceId, question, options }: Asked & { options: AttributionAsked }) {
  const { pathFileId, lookBackDays, ...rest } = options;
  return queryOptions({
    queryKey: [...interactionsKey(workspaceId), 'attribution', question, options],
    queryFn: ({ signal }) =>
      callApi(routes.askAttribution, {
        params: { workspaceId },
        body: {
          question,
          ...rest,
          ...(pathFileId === undefined ? {} : { pathFileId }),
          ...(lookBackDays === undefined ? {} : { lookBackDays }),
        },
        signal,
      }),
    ...asked,
  });
}

const weightsKey = (workspaceId: string) => [...interactionsKey(workspaceId), 'weights'] as const;

export function weightsOf(workspaceId: string) {
  return queryOptions({
    queryKey: weightsKey(workspaceId),
    queryFn: ({ signal }) => callApi(routes.readAccountWeights, { params: { workspaceId }, signal }),
  });
}

type AccountAsked = Asked & { weights: AccountWeightsInput | undefined; segment: string | undefined };

export function accountOf({ workspaceId, question, weights, segment }: AccountAsked) {
  return queryOptions({
    queryKey: [...interactionsKey(workspaceId), 'account', question, weights ?? null, segment ?? null],
    queryFn: ({ signal }) =>
      callApi(routes.askAccount, {
        params: { workspaceId },
        body: { question, ...(weights ? { weights } : {}), ...(segment === undefined ? {} : { segment }) },
        signal,
      }),
    ...asked,
  });
}
