import { createReadStream } from 'node:fs';
import { type Job, type Me, routes } from '@anklang/domain';

/** A program that talks to a running server as the owner of its only workspace. */
export type ApiCaller = {
  workspaceId: string;
  post<Answer>(path: string, body: unknown): Promise<Answer>;
  get<Answer>(path: string): Promise<Answer>;
  send<Answer>(path: string, body: string | Uint8Array, headers: Readonly<Record<string, string>>): Promise<Answer>;
  remove(path: string): Promise<void>;
  upload<Answer>(path: string, file: string): Promise<Answer>;
  /** Follows a job to its end. */
  follow(job: Job): Promise<Job>;
};

/** Who the first visit makes the owner. */
export const owner = { email: 'toni@example.org', password: 'eine lange Losung 2026' };

const followMilliseconds = 50;

/** The first visit to an empty server. */
export async function setUpCaller(url: string): Promise<ApiCaller> {
  const reply = await fetch(url + routes.setUp.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({
      name: 'Toni Touchpoint',
      ...owner,
      workspaceName: 'Musterbank',
      language: 'de',
    }),
  });
  const me = await answerOf<Me>(reply);
  const cookie = reply.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const workspaceId = me.memberships[0]!.workspace.id;
  const at = `${url}/api/v1/workspaces/${workspaceId}`;
  const headers = { cookie, origin: url };
  const send = async <Answer>(path: string, body: string | Uint8Array, more: Readonly<Record<string, string>>) =>
    answerOf<Answer>(
      await fetch(at + path, { method: 'POST', headers: { ...headers, ...more }, body: body as BodyInit }),
    );
  const get = async <Answer>(path: string) => answerOf<Answer>(await fetch(at + path, { headers }));
  return {
    workspaceId,
    send,
    get,
    post: (path, body) => send(path, JSON.stringify(body), { 'content-type': 'application/json' }),
    async remove(path) {
      await answerOf(await fetch(at + path, { method: 'DELETE', headers }));
    },
    async upload<Answer>(path: string, file: string) {
      const request = {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/octet-stream' },
        body: createReadStream(file, { highWaterMark: 1 << 20 }),
        duplex: 'half',
      };
      return answerOf<Answer>(await fetch(at + path, request as unknown as RequestInit));
    },
    async follow(job) {
      let now = job;
      while (now.state === 'waiting' || now.state === 'running') {
        await new Promise((resolve) => setTimeout(resolve, followMilliseconds));
        now = await get<Job>(`/jobs/${job.id}`);
      }
      if (now.state !== 'done') throw new Error(`${now.state}: ${now.problem?.title}`);
      return now;
    },
  };
}

async function answerOf<Answer>(reply: Response): Promise<Answer> {
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${reply.status} ${text.slice(0, 500)}`);
  return (text === '' ? null : JSON.parse(text)) as Answer;
}
