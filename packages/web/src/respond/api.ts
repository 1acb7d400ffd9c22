import type { Language, ViewAnswer, ViewForm } from '@anklang/domain';

/** `later`: nobody knows whether it arrived, or it may not yet; sent again it counts once. */
export type Reply<T> = { is: 'ok'; value: T } | { is: 'ended' } | { is: 'refused' } | { is: 'later'; seconds: number };

export async function readForm(token: string, language: Language): Promise<Reply<ViewForm>> {
  return post('/api/v1/view-forms/read', { token }, language);
}

export async function sendAnswer(answer: ViewAnswer, language: Language): Promise<Reply<null>> {
  return post('/api/v1/view-forms/answers', answer, language);
}

async function post<T>(path: string, body: object, language: Language): Promise<Reply<T>> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'accept-language': language },
    body: JSON.stringify(body),
    credentials: 'omit',
  }).catch(() => null);
  if (!response || response.status >= 500) return { is: 'later', seconds: 0 };
  if (response.status === 429) return { is: 'later', seconds: Number(response.headers.get('retry-after')) || 20 };
  if (response.status === 410) return { is: 'ended' };
  if (!response.ok) return { is: 'refused' };
  const value: unknown = response.status === 204 ? null : await response.json().catch(() => undefined);
  return value === undefined ? { is: 'later', seconds: 0 } : { is: 'ok', value: value as T };
}
