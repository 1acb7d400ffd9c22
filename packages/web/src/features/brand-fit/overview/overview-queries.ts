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
  // What nobody judged is open too; the server does not tell it apart.
  const verdict = show === 'unjudged' ? 'open' : show;
  const query = { brandId: brand, verdict, cursor: page.cursor, limit: 200 };
  return callApi(routes.readBrandFits, { params: { workspaceId }, query, signal: page.signal });
}
