import type { Language } from '@anklang/domain';
import type { APIRequestContext } from 'playwright-core';

type At = { url: string; home: string; language: Language; map: string };

/** Addresses that somebody without an account is sent, made anew: a journey, a form in which to answer, an invitation. */
export async function makeLinks(request: APIRequestContext, at: At): Promise<string[]> {
  const { url, home, language, map } = at;
  const api = `/api/v1${home.replace('/w/', '/workspaces/')}`;
  const post = async <T>(path: string, data: object): Promise<T> => {
    const reply = await request.post(api + path, { headers: { origin: url }, data });
    if (!reply.ok()) throw new Error(`POST ${path}: ${reply.status()} ${await reply.text()}`);
    return (await reply.json()) as T;
  };

  const share = { days: 1, language };
  const locked = { ...share, password: 'Nur für Gäste' };
  const { items } = (await (await request.get(`${api}/touchpoints?limit=5`)).json()) as { items: { id: string }[] };
  const asked = { name: 'Probe', language, touchpointIds: items.map(({ id }) => id) };
  const invited = { email: `gast-${language}@example.org`, role: 'viewer' };
  const { token: open } = await post<{ token: string }>(`/journey-maps/${map}/shares`, share);
  const { token: closed } = await post<{ token: string }>(`/journey-maps/${map}/shares`, locked);
  const { links } = await post<{ links: { staff: string; customer: string } }>('/view-comparisons', asked);
  const { token: invitation } = await post<{ token: string }>('/invitations', invited);

  return [`/shared#${open}`, `/shared#${closed}`, links.staff, links.customer, `/invitation#${invitation}`];
}
