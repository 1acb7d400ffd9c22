import { type MeasureState, type Progress, type ProgressItemKey, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type Client, type TestApp, testApp } from '../../../testing/index.ts';

describeOnEngines('how far the four steps are walked', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let client: Client;
  let params: { workspaceId: string };

  beforeAll(async () => {
    app = await testApp({ database: engine });
    const made = await app.build.workspace();
    owner = made.owner;
    client = app.as(owner);
    params = { workspaceId: made.workspace.id };
  });
  afterAll(() => app.stop());

  const read = async (as: Client = client): Promise<Progress> => {
    const reply = await as.call(routes.readProgress, { params });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };
  const itemOf = (progress: Progress, key: ProgressItemKey) =>
    progress.steps.flatMap(({ items }) => items).find((item) => item.key === key);
  const change = async (touchpointId: string, body: object) => {
    const one = { ...params, touchpointId };
    const { version } = (await client.call(routes.readTouchpoint, { params: one })).json();
    const reply = await client.call(routes.changeTouchpoint, { params: one, body: { version, ...body } });
    expect(reply.statusCode, reply.body).toBe(200);
  };
  const measure = async (state: MeasureState) => {
    const at = app.services.now().toISOString();
    const texts = { title: 'Rückruf', description: '', kind: 'improve', level: 'company', byId: owner.id, byName: 'x' };
    await app.services.database
      .insertInto('measure')
      .values({
        ...{ id: app.services.newId(), workspaceId: params.workspaceId, ...texts, state, activeCase: 'realistic' },
        ...{ departmentId: null, responsibleId: null, startsOn: null, version: 1, createdAt: at, changedAt: at },
        ...{ evidence: '[]', milestones: '[]', goal: '{}', cases: '{}', actual: '{}' },
      })
      .execute();
  };

  test('is told to members only, and to each of them', async () => {
    expect((await app.as(null).call(routes.readProgress, { params })).statusCode).toBe(401);
    const elsewhere = await app.build.workspace();
    expect((await app.as(elsewhere.owner).call(routes.readProgress, { params })).statusCode).toBe(404);
    const viewer = await app.build.member({ workspace: { id: params.workspaceId }, role: 'viewer' });
    expect(await read(app.as(viewer))).toEqual(await read());
  });

  test('nothing is done where nothing is, and the first thing comes first', async () => {
    const progress = await read();
    expect(progress).toMatchObject({ done: 0, all: 12, next: 'described' });
    expect(progress.steps.map(({ key, done }) => [key, done])).toEqual([
      ['asIs', false],
      ['strategy', false],
      ['implementation', false],
      ['monitoring', false],
    ]);
  });

  test('each item is ticked off by what is there, and by nothing else (000-08)', async () => {
    const hotline = await app.build.touchpoint({ workspace: { id: params.workspaceId }, name: 'Hotline' });
    const letter = await app.build.touchpoint({ workspace: { id: params.workspaceId }, name: 'Brief' });
    expect(itemOf(await read(), 'described')).toEqual({ key: 'described', done: false, have: 0, of: 2 });

    const perception = { source: 'staff', expect: 'Dass jemand abhebt.' } as const;
    const one = { ...params, touchpointId: hotline.id };
    await client.call(routes.addPerception, { params: one, body: perception });
    let progress = await read();
    expect(itemOf(progress, 'described')).toMatchObject({ done: true, have: 1, of: 2 });
    expect(itemOf(progress, 'heard')).toMatchObject({ done: false });
    expect(progress).toMatchObject({ done: 1, next: 'owned' });

    await change(hotline.id, { responsibleId: owner.id });
    await client.call(routes.addPerception, { params: one, body: { ...perception, source: 'customer' } });
    await client.call(routes.addJourneyMap, { params, body: { name: 'Vom Anruf zur Lösung' } });
    progress = await read();
    expect(progress.steps[0]).toMatchObject({ key: 'asIs', done: true });
    expect(progress).toMatchObject({ done: 4, next: 'chosen' });

    await change(hotline.id, { isMostImportant: true, targetLevel: 30 });
    expect((await read()).next).toBe('dated');
    await change(hotline.id, { targetUntil: '2027-03-31' });
    expect((await read()).steps[1]).toMatchObject({ key: 'strategy', done: true });

    await measure('stopped');
    expect((await read()).next).toBe('proposed');
    await measure('proposed');
    expect((await read()).next).toBe('decided');
    await measure('underWay');
    expect((await read()).next).toBe('carriedOut');
    await measure('done');
    progress = await read();
    expect(itemOf(progress, 'proposed')).toMatchObject({ have: 3 });
    expect(progress.next).toBe('measuredAgain');

    // What is retired no longer speaks for anything.
    const { version } = (await client.call(routes.readTouchpoint, { params: one })).json();
    const decision = { version, to: 'retired', reason: 'Niemand ruft mehr an.', decidedOn: '2026-06-15' } as const;
    expect((await client.call(routes.decideLifecycle, { params: one, body: decision })).statusCode).toBe(200);
    progress = await read();
    expect(itemOf(progress, 'owned')).toEqual({ key: 'owned', done: false, have: 0, of: 1 });
    expect(itemOf(progress, 'aimed')).toMatchObject({ done: false });
    await change(letter.id, { description: 'Ich bekomme Post.' });
    expect(itemOf(await read(), 'described')).toMatchObject({ done: true, have: 1, of: 1 });
  });

  test('customers are heard through interactions that came without a file, too', async () => {
    const made = await app.build.workspace();
    const there = { workspaceId: made.workspace.id };
    const as = app.as(made.owner);
    const row = { customer: 'K-1', touchpoint: 'Hotline', time: '2026-05-03T10:00:00Z' };
    const sent = await as.call(routes.addInteractions, { params: there, body: JSON.stringify([row]) });
    expect(sent.statusCode, sent.body).toBe(200);
    const progress: Progress = (await as.call(routes.readProgress, { params: there })).json();
    expect(itemOf(progress, 'heard')).toEqual({ key: 'heard', done: true, have: 1, of: null });
    expect(itemOf(progress, 'measuredAgain')).toMatchObject({ done: false });
  });
});
