import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type OpenedDemo, type Round, routes, type Survey } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOnEngines } from '../../testing/engines.ts';
import { type Identity, type TestApp, testApp } from '../../testing/index.ts';
import { finished, ordered, small } from './demo.fixture.ts';
import { runDemo } from './run-demo.ts';
import { countRows, listAnswers } from './store/rows.fixture.ts';

const patience = { timeout: 240_000 };
const germanColumns = ['Alter', 'Gekommen durch', 'Kundenart', 'Wohngegend'];

describeOnEngines('the example in the application', (engine) => {
  let app: TestApp;
  let owner: Identity & { id: string };
  let other: Identity & { id: string };
  let home: { id: string };
  let empty: Record<string, number>;
  beforeAll(async () => {
    app = await testApp({ database: engine });
    ({ workspace: home, owner } = await app.build.workspace({ name: 'Eigene Arbeit' }));
    ({ owner: other } = await app.build.workspace());
    await app.build.touchpoint({ workspace: home, name: 'Kasse' });
    const kept = await app.as(owner).call(routes.addInteractions, {
      params: { workspaceId: home.id },
      body: JSON.stringify([{ customer: 'K000001', touchpoint: 'Kasse', time: '2026-05-01T10:00:00Z' }]),
    });
    expect(kept.json()).toMatchObject({ accepted: 1 });
    empty = await countRows(app);
  });
  afterAll(() => app.stop());

  const evidenceFiles = async () => (await readdir(join(app.dataFolder, 'evidence')).catch(() => [])).sort();
  const summaryOf = async (identity: Identity, workspaceId: string) =>
    (await app.as(identity).call(routes.describeInteractions, { params: { workspaceId } })).json();
  const thrownAway = async (identity: Identity, { workspace }: OpenedDemo) =>
    (await app.as(identity).call(routes.removeDemo, { params: { workspaceId: workspace.id } })).statusCode;

  describe('refuses', () => {
    test('whoever is not signed in', async () => {
      expect((await app.as(null).call(routes.openDemo, { body: small })).statusCode).toBe(401);
      const params = { workspaceId: home.id };
      expect((await app.as(null).call(routes.removeDemo, { params })).statusCode).toBe(401);
    });

    test.for([{ language: 'fr' }, { language: 'de', customers: 999 }, { language: 'de', customers: 40_001 }, {}])(
      '%j with 400',
      async (body) => {
        const reply = await app.as(owner).post('/api/v1/demo-workspaces', body);
        expect([reply.statusCode, reply.json().code]).toEqual([400, 'request_invalid']);
      },
    );

    test('to throw away real work, or what belongs to others', async () => {
      const params = { workspaceId: home.id };
      const own = await app.as(owner).call(routes.removeDemo, { params });
      expect([own.statusCode, own.json().code]).toEqual([409, 'workspace_no_demo']);
      expect((await app.as(other).call(routes.removeDemo, { params })).statusCode).toBe(404);
    });

    test('to throw away for anybody but an owner', async () => {
      const manager = await app.build.member({ workspace: home, role: 'touchpointManager' });
      const reply = await app.as(manager).call(routes.removeDemo, { params: { workspaceId: home.id } });
      expect([reply.statusCode, reply.json().params]).toEqual([403, { permission: 'workspace.manage' }]);
      empty = await countRows(app);
    });

    test('and leaves nothing behind', async () => expect(await countRows(app)).toEqual(empty));
  });

  test('is made, is the same for the same size, and goes without a trace', patience, async () => {
    const mine = await ordered(app, owner);
    expect(mine.workspace).toMatchObject({ name: expect.stringContaining('(Beispiel)'), demo: 'loading' });
    const job = await finished(app, owner, mine);
    expect(job, JSON.stringify(job.problem)).toMatchObject({ state: 'done', result: { respondents: 3000 } });
    const params = { workspaceId: mine.workspace.id };
    expect((await app.as(owner).call(routes.readWorkspace, { params })).json().demo).toBe('ready');

    // As after imports: one survey with six waves that ended before today, and one file of interactions.
    const { items: surveys } = (await app.as(owner).call(routes.listSurveys, { params })).json() as { items: Survey[] };
    expect(surveys).toHaveLength(1);
    const instants = surveys[0]!.waves.map(({ importedAt }) => importedAt);
    expect(instants).toHaveLength(6);
    expect(instants).toEqual([...new Set(instants)].sort().reverse());
    expect(Date.parse(instants[0]!)).toBeLessThanOrEqual(app.clock.now.getTime());
    // What the answers name is in the register once, under its own key.
    const { items: touchpoints } = (
      await app.as(owner).call(routes.listTouchpoints, { params, query: { limit: 200 } })
    ).json() as { items: { key: string; name: string }[] };
    const names = touchpoints.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(touchpoints.map(({ key }) => key)).toContain('statement');
    const { items: imports } = (await app.as(owner).call(routes.listInteractionImports, { params })).json();
    expect(imports).toHaveLength(1);
    const summary = await summaryOf(owner, mine.workspace.id);
    expect(imports[0].interactions).toBe(summary.interactions);
    expect(summary.interactions).toBe(job.result!['interactions']);
    expect(summary).toMatchObject({ hasRatings: true, hasConversions: true, hasReportedOrigins: true });
    expect(summary.segments.map(({ name }: { name: string }) => name)).toEqual(germanColumns);
    expect(JSON.stringify(summary.segments)).not.toMatch(/customerType|business|private|sales-call|town/);
    const [newest] = surveys[0]!.waves;
    const wave = { params: { ...params, waveId: newest!.id } };
    const ofBusiness = await app
      .as(owner)
      .call(routes.readRanking, { ...wave, query: { segment: 'Kundenart:Geschäftskunden' } });
    expect(ofBusiness.statusCode, ofBusiness.body).toBe(200);
    // Nobody has to ask for what can be computed beforehand.
    const map = (await app.as(owner).call(routes.readRelevanceMap, { params })).json();
    expect(map.computing).toEqual({ missing: 0, isRunning: false });
    expect(map.columns.filter(({ isMeasured }: { isMeasured: boolean }) => isMeasured).length).toBe(5);
    const changes = await app.as(owner).call(routes.readWaveChanges, { params });
    expect(changes.statusCode, changes.body).toBe(200);
    expect(changes.body).toContain('"influence":{');
    const lastMonth = Date.UTC(app.clock.now.getUTCFullYear(), app.clock.now.getUTCMonth(), 1);
    expect(Date.parse(summary.lastAt)).toBeLessThan(lastMonth);
    expect(Date.parse(summary.lastAt)).toBeGreaterThan(lastMonth - 7 * 86_400_000);

    const again = await app.as(owner).call(routes.openDemo, { body: small });
    expect([again.statusCode, again.json().code]).toEqual([409, 'demo_already_there']);

    // Two rounds: what was known at each gate is what had happened by then.
    const { items: rounds } = (await app.as(owner).call(routes.listRounds, { params })).json() as { items: Round[] };
    expect(rounds.map(({ number, closedAt }) => [number, closedAt !== null])).toEqual([
      [2, false],
      [1, true],
    ]);
    const states = rounds.map(({ gates }) => gates.map(({ state }) => state));
    expect(states).toEqual([
      ['pass', null, null, null],
      ['pass', 'conditions', 'pass', 'pass'],
    ]);
    const carriedOut = rounds[1]!.steps[2]!.items.find(({ key }) => key === 'carriedOut');
    expect(carriedOut).toMatchObject({ done: true, have: 2 });
    const [measured, reviewed] = rounds[1]!.gates[3]!.decisions[0]!.known.items;
    expect([measured?.done, reviewed?.done]).toEqual([true, true]);
    expect(rounds[0]!.steps[3]!.items[0]).toMatchObject({ key: 'measuredAgain', done: true });

    // Somebody else's is the same, and another one.
    const theirs = await ordered(app, other);
    expect((await finished(app, other, theirs)).state).toBe('done');
    const answers = await listAnswers(app, mine.workspace.id);
    expect(answers).toHaveLength(3000 * 14);
    expect(await listAnswers(app, theirs.workspace.id)).toEqual(answers);
    expect(await summaryOf(other, theirs.workspace.id)).toEqual(summary);

    const files = await evidenceFiles();
    expect(await thrownAway(owner, mine)).toBe(204);
    expect((await app.as(owner).call(routes.readWorkspace, { params })).statusCode).toBe(404);
    expect((await app.services.interactions.summarise(mine.workspace.id)).interactions).toBe(0);
    expect(await listAnswers(app, theirs.workspace.id)).toEqual(answers);
    expect(await summaryOf(other, theirs.workspace.id)).toEqual(summary);
    expect((await evidenceFiles()).length).toBe(files.length / 2);

    expect(await thrownAway(other, theirs)).toBe(204);
    expect(await countRows(app)).toEqual(empty);
    expect(await evidenceFiles()).toEqual([]);
    expect((await summaryOf(owner, home.id)).interactions).toBe(1);
  });

  test('begun again half-way, nothing is there twice', patience, async () => {
    const opened = await ordered(app, owner);
    await finished(app, owner, opened);
    const { workspace, job } = opened;
    const before = { rows: await countRows(app), summary: await summaryOf(owner, workspace.id) };
    const row = await app.services.database
      .selectFrom('job')
      .select('input')
      .where('id', '=', job.id)
      .executeTakeFirstOrThrow();
    await runDemo(app.services, {
      ...{ id: job.id, workspaceId: workspace.id, input: JSON.parse(row.input).input, requestId: 'again' },
      ...{ signal: new AbortController().signal, progress: () => {} },
    });
    expect(await countRows(app)).toEqual(before.rows);
    expect(await summaryOf(owner, workspace.id)).toEqual(before.summary);
    expect(await thrownAway(owner, opened)).toBe(204);
    expect(await countRows(app)).toEqual(empty);
  });

  test('called off half-way, it gives way to the next one', patience, async () => {
    const first = await ordered(app, owner);
    const params = { workspaceId: first.workspace.id, jobId: first.job.id };
    await app.as(owner).call(routes.cancelJob, { params });
    expect((await finished(app, owner, first)).state).toBe('cancelled');

    const second = await ordered(app, owner);
    expect(second.workspace.id).not.toBe(first.workspace.id);
    expect((await app.as(owner).call(routes.readJob, { params })).statusCode).toBe(404);

    // Thrown away while it is being filled.
    expect(await thrownAway(owner, second)).toBe(204);
    expect(await countRows(app)).toEqual(empty);
    expect((await app.services.interactions.summarise(second.workspace.id)).interactions).toBe(0);
  });
});

describe('the address of an example', () => {
  let app: TestApp;
  const entry = { token: 'a'.repeat(43), email: '', password: 'correct horse battery' };
  beforeAll(async () => {
    app = await testApp();
    const { owner } = await app.build.workspace();
    entry.email = owner.email;
  });
  afterAll(() => app.stop());

  const opened = (token: string, more: object = {}) =>
    app.as(null).send({ url: `/api/v1/demo-entry?token=${token}`, ...more });

  test('opens nothing where there is no example, with another token, or from elsewhere', async () => {
    const refused = [await opened(entry.token)];
    app.services.entry.current = entry;
    refused.push(await opened(`${entry.token}a`), await opened(''));
    refused.push(await opened(entry.token, { remoteAddress: '192.0.2.7' }));
    refused.push(await opened(entry.token, { headers: { 'x-forwarded-for': '127.0.0.1' } }));
    for (const { statusCode, headers, body } of refused) {
      expect([statusCode, headers['set-cookie'], body]).toEqual([200, undefined, refused[0]!.body]);
    }
    expect(app.services.entry.current).toBe(entry);
  });

  test('signs in once', async () => {
    app.services.entry.current = entry;
    const first = await opened(entry.token);
    expect(first.headers['set-cookie']).toMatch(/^anklang\.session_token=.*HttpOnly/);
    const cookie = String(first.headers['set-cookie']).split(';', 1)[0]!;
    const me = await app.as({ headers: { cookie } }).call(routes.readMe);
    expect(me.json().email).toBe(entry.email);
    expect((await opened(entry.token)).headers['set-cookie']).toBeUndefined();
  });
});
