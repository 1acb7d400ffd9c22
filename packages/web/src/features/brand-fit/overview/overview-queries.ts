import { routes } from '@anklang/domain';
import { callApi } from '../../../lib/api/index.ts';
import type { BrandFitSearch } from './brand-fit-search.ts';

export function overviewKey(workspaceId: string, { brand, show }: BrandFitSearch) {
  return ['workspace', workspaceId, 'brand-fit', brand ?? null, show ?? null] as const;
}

export function readOverview(
  workspaceId: string,
  { brand, show }: BrandFitSearch,
  page: { cursor: string | undefined; signal: AbortSignal },
) {
  const query = { brandId: brand, verdict: show, cursor: page.cursor, limit: 50 };
  return callApi(routes.readBrandFits, { params: { workspaceId }, query, signal: page.signal });
}
