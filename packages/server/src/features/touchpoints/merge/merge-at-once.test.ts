import { type NewTouchpoint, routes, type TouchpointRecord } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';

const rounds = 12;

describeOnEngines('merging while others work', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let workspace: { id: string };

  beforeAll(async () => {
    app = await testApp({ database: engine });
    ({ workspace, owner } = await app.build.workspace());
  });
  afterAll(() => app.stop());

  const add = async (asked: Omit<NewTouchpoint, 'lifecycle'>): Promise<TouchpointRecord> => {
    const body = { lifecycle: 'active' as const, ...asked };
    const reply = await app.as(owner).call(routes.addTouchpoint, { params: { workspaceId: workspace.id }, body });
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  };
  const paramsOf = ({ id }: { id: string }) => ({ workspaceId: workspace.id, touchpointId: id });
  const merge = (kept: TouchpointRecord, other: TouchpointRecord) =>
    app.as(owner).call(routes.mergeTouchpoints, {
      params: paramsOf(kept),
      body: { fromId: other.id, version: kept.version, fromVersion: other.version },
    });
  const listComments = async (of: { id: string }) =>
    (await app.as(owner).call(routes.listComments, { params: paramsOf(of) })).json().items as { text: string }[];

  test('in both directions at once: one of the two stays', async () => {
    for (let round = 0; round < rounds; round++) {
      const [one, other] = [await add({ name: `Eins ${round}` }), await add({ name: `Zwei ${round}` })];
      const replies = await Promise.all([merge(one, other), merge(other, one)]);
      expect(replies.map(({ statusCode }) => statusCode).sort(), replies.map(({ body }) => body).join()).toEqual([
        200, 404,
      ]);
    }
  });

  test('whoever hangs something on the touchpoint that goes is heard or told, and nothing is lost', async () => {
    const as = () => app.as(owner);
    for (let round = 0; round < rounds; round++) {
      const kept = await add({ name: `Bleibt ${round}` });
      const other = await add({ name: `Geht ${round}` });
      const third = await add({ name: `Dritter ${round}` });
      const params = paramsOf(other);
      const ask = { kind: 'change', title: 'Bitte', touchpointId: other.id } as const;
      const asked = (await as().call(routes.addRequest, { params: { workspaceId: workspace.id }, body: ask })).json();
      const answer = (body: object) =>
        as().call(routes.changeRequest, {
          params: { workspaceId: workspace.id, requestId: asked.id },
          body: { version: asked.version, ...body },
        });
      const work = [
        () => as().call(routes.addComment, { params, body: { text: 'Hallo' } }),
        () => as().call(routes.addRequest, { params: { workspaceId: workspace.id }, body: ask }),
        () => answer({ title: 'Bitte bald' }),
        () => as().call(routes.addPerception, { params, body: { source: 'staff', expect: 'Ruhe' } }),
        () => as().call(routes.addLink, { params, body: { direction: 'goesTo', otherId: third.id } }),
        () => as().call(routes.addJudgement, { params, body: { relevance: 3, reason: 'Weil' } }),
        () => as().call(routes.changeTouchpoint, { params: paramsOf(third), body: { version: 1, parentId: other.id } }),
        () =>
          as().call(routes.addTouchpoint, {
            params: { workspaceId: workspace.id },
            body: { lifecycle: 'active', name: `Teil ${round}`, parentId: other.id },
          }),
        () =>
          as().call(routes.decideLifecycle, {
            params,
            body: { version: 1, to: 'adapt', reason: 'Los', decidedOn: '2026-01-01' },
          }),
      ];
      const at = round % work.length;
      const turned = [...work.slice(at), () => merge(kept, other), ...work.slice(0, at)];
      const replies = await Promise.all(turned.map((one) => one()));
      for (const { statusCode, body } of replies) expect(statusCode, body).toBeLessThan(500);
      const said = replies.filter(({ statusCode, body }) => statusCode === 201 && body.includes('Hallo')).length;
      const places = await Promise.all([kept, other].map(listComments));
      expect(places.flatMap((items) => items ?? []).length).toBe(said);
      // Nothing is part of what has gone.
      const { parentId } = (await as().call(routes.readTouchpoint, { params: paramsOf(third) })).json();
      const parent = parentId && (await as().call(routes.readTouchpoint, { params: paramsOf({ id: parentId }) }));
      expect(parent?.statusCode ?? 200, `${round} ${parentId}`).toBe(200);
    }
  });
});
