import { type NewGateDecision, type Role, type Round, routes, stepKeys } from '@anklang/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BuiltUser } from '../../testing/build.ts';
import { describeOnEngines } from '../../testing/engines.ts';
import { type TestApp, testApp } from '../../testing/index.ts';
import { mostDecisions } from './decide-gate.ts';

const day = '2026-06-15';
const about = 'Schalter und Hotline, bevor die App kommt';

describeOnEngines('rounds', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let workspace: { id: string };

  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  beforeEach(async () => {
    app.clock.now = new Date(`${day}T10:00:00Z`);
    ({ workspace, owner } = await app.build.workspace());
  });
  afterAll(() => app.stop());

  const inWorkspace = () => ({ workspaceId: workspace.id });
  const one = (roundId: string) => ({ workspaceId: workspace.id, roundId });
  const start = (body: object = {}, as = owner) =>
    app.as(as).call(routes.startRound, { params: inWorkspace(), body: { about, startedOn: day, ...body } });
  const decide = (of: Round, body: Partial<NewGateDecision> = {}, as = owner) =>
    app.as(as).call(routes.decideGate, {
      params: one(of.id),
      body: { step: 'asIs', outcome: 'pass', decidedOn: day, ...body },
    });
  const close = (of: Round, lesson = 'Erst fragen, dann bauen.', as = owner) =>
    app.as(as).call(routes.closeRound, { params: one(of.id), body: { lesson } });
  const rename = (of: Round, body: object, as = owner) =>
    app.as(as).call(routes.changeRound, { params: one(of.id), body: body as never });
  const good = async (reply: ReturnType<typeof start>, status = 200): Promise<Round> => {
    const { statusCode, body, json } = await reply;
    expect(statusCode, body).toBe(status);
    return json();
  };
  const started = (...asked: Parameters<typeof start>) => good(start(...asked), 201);
  const list = async (as = owner, query = {}): Promise<{ items: Round[]; nextCursor: string | null }> => {
    const reply = await app.as(as).call(routes.listRounds, { params: inWorkspace(), query });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };
  const audited = async () => {
    const query = app.services.database.selectFrom('auditEntry').select(['action', 'after', 'targetName']);
    return query.where('workspaceId', '=', workspace.id).where('targetKind', '=', 'round').orderBy('at').execute();
  };

  test('nobody outside sees or touches one', async () => {
    expect((await app.as(null).call(routes.listRounds, { params: inWorkspace() })).statusCode).toBe(401);
    const round = await started({ about: 'Geheimes Vorhaben' });
    const { workspace: other, owner: outsider } = await app.build.workspace();
    const params = { workspaceId: other.id, roundId: round.id };
    const as = app.as(outsider);
    const replies = [
      await as.call(routes.readRound, { params }),
      await as.call(routes.changeRound, { params, body: { about } }),
      await as.call(routes.decideGate, { params, body: { step: 'asIs', outcome: 'pass', decidedOn: day } }),
      await as.call(routes.closeRound, { params, body: { lesson: 'Nichts gelernt' } }),
    ];
    for (const reply of replies) {
      expect(reply.statusCode).toBe(404);
      expect(reply.body).not.toContain('Geheim');
    }
    const theirs = await as.call(routes.listRounds, { params: { workspaceId: other.id } });
    expect(theirs.json()).toEqual({ items: [], nextCursor: null });
  });

  test('everybody reads, who manages starts, decides and closes', async () => {
    const people: BuiltUser[] = [];
    for (const role of ['editor', 'analyst', 'viewer'] satisfies Role[]) {
      people.push(await app.build.member({ workspace, role }));
    }
    const manager = await app.build.member({ workspace, role: 'touchpointManager' });
    for (const person of people) expect((await start({}, person)).statusCode).toBe(403);
    const round = await started({}, manager);
    for (const person of people) {
      expect((await decide(round, {}, person)).statusCode).toBe(403);
      expect((await close(round, 'Nicht meine Sache', person)).statusCode).toBe(403);
      expect((await rename(round, { about: 'Meins' }, person)).statusCode).toBe(403);
      expect((await list(person)).items).toMatchObject([{ id: round.id, about, startedBy: manager.name }]);
    }
    expect((await decide(round, {}, manager)).statusCode).toBe(200);
  });

  test('what says nothing is refused: no sentence, no day, no lesson, conditions without words', async () => {
    for (const body of [{ about: ' ' }, { startedOn: 'gestern' }]) {
      expect((await start(body)).statusCode).toBe(400);
    }
    const round = await started();
    for (const outcome of ['conditions', 'back'] as const) {
      const reply = await decide(round, { outcome, reason: '  ' });
      expect(reply.json().params.issues).toEqual([{ path: 'body.reason', message: 'reason_missing' }]);
    }
    for (const body of [{ step: 'finish' }, { outcome: 'locked' }] as object[]) {
      expect((await decide(round, body)).statusCode).toBe(400);
    }
    expect((await close(round, ' ')).statusCode).toBe(400);
    expect((await rename(round, { about: '' })).statusCode).toBe(400);
    expect((await good(app.as(owner).call(routes.readRound, { params: one(round.id) }))).gates[0]!.state).toBe(null);
  });

  test('one is open at a time, and begins where the one before ended', async () => {
    const first = await started();
    expect(first).toMatchObject({ number: 1, about, startedOn: day, startedBy: owner.name, closedAt: null });
    const second = await start();
    expect([second.statusCode, second.json()]).toMatchObject([409, { code: 'round_open', params: { number: 1 } }]);
    expect((await start({}, owner)).statusCode).toBe(409);
    await good(close(first));
    for (const reply of [await decide(first), await close(first), await rename(first, { about: 'Anders' })]) {
      expect([reply.statusCode, reply.json()]).toMatchObject([409, { code: 'round_closed', params: { number: 1 } }]);
    }
    const early = await start({ startedOn: '2026-06-13' });
    expect([early.statusCode, early.json().code]).toEqual([422, 'round_day_early']);
    expect(await started()).toMatchObject({ number: 2, closedAt: null, lesson: null });
    expect((await list()).items.map(({ number }) => number)).toEqual([2, 1]);
    app.clock.now = new Date('2026-06-16T10:00:00Z');
    const page = await list(owner, { limit: '1' });
    expect(page.items.map(({ number }) => number)).toEqual([2]);
    expect((await list(owner, { limit: '1', cursor: page.nextCursor })).items.map(({ number }) => number)).toEqual([1]);
  });

  test('started twice at once, there is still one', async () => {
    const replies = await Promise.all([start(), start(), start()]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409]);
    expect((await list()).items).toHaveLength(1);
  });

  test('a decision is kept with its words and what was known, beside those before it (000-08)', async () => {
    const round = await started();
    expect(round.gates).toEqual(stepKeys.map((step) => ({ step, state: null, decisions: [] })));
    const back = { outcome: 'back', reason: 'Keine Kundensicht aus erster Hand' } as const;
    const first = await good(decide(round, back));
    expect(first.gates[0]).toMatchObject({ step: 'asIs', state: 'back', decisions: [{ ...back, by: owner.name }] });

    const hotline = await app.build.touchpoint({ workspace, name: 'Hotline' });
    const perception = { source: 'customer', expect: 'Dass jemand abhebt.' } as const;
    const params = { ...inWorkspace(), touchpointId: hotline.id };
    await app.as(owner).call(routes.addPerception, { params, body: perception });
    app.clock.now = new Date(`${day}T11:00:00Z`);
    const then = await good(decide(round, { outcome: 'conditions', reason: 'Bis Juli steht eine Journey' }));
    const [gate, strategy] = then.gates;
    expect(gate).toMatchObject({ state: 'conditions', decisions: [{ outcome: 'conditions' }, { ...back }] });
    const known = gate!.decisions.map((decision) => decision.known.items.map(({ key, done }) => (done ? key : '–')));
    expect(known).toEqual([
      ['described', '–', 'heard', '–'],
      ['–', '–', '–', '–'],
    ]);
    expect(strategy).toEqual({ step: 'strategy', state: null, decisions: [] });

    // Nothing stands in the way of deciding out of turn; that it was is written down.
    const late = await good(decide(round, { step: 'monitoring' }));
    expect(late.gates[3]!.decisions[0]!.known.gatesBefore).toEqual(['strategy', 'implementation']);
    const early = await decide(round, { decidedOn: '2026-06-14' });
    expect([early.statusCode, early.json()]).toMatchObject([422, { code: 'round_day_early', params: { day } }]);
  });

  test('nobody decides without end', async () => {
    const round = await started();
    const { newId, database } = app.services;
    const row = { step: 'asIs', outcome: 'pass', reason: '', decidedOn: day, known: '{"items":[],"gatesBefore":[]}' };
    const by = { at: `${day}T09:00:00.000Z`, byId: owner.id, byName: owner.name };
    const rows = Array.from({ length: mostDecisions }, () => ({ id: newId(), roundId: round.id, ...row, ...by }));
    await database.insertInto('gateDecision').values(rows).execute();
    const reply = await decide(round);
    expect([reply.statusCode, reply.json().code]).toEqual([422, 'gate_decisions_too_many']);
  });

  test('closed, it stays as it was; every step of it is in the audit log', async () => {
    await app.build.touchpoint({ workspace, name: 'Hotline' });
    const round = await started();
    app.clock.now = new Date(`${day}T11:00:00Z`);
    await good(rename(round, { about: 'Nur die Hotline' }));
    app.clock.now = new Date(`${day}T12:00:00Z`);
    await good(decide(round));
    app.clock.now = new Date('2026-09-30T10:00:00Z');
    const closed = await good(close(round, 'Wer zurückruft, muss die Notiz vor sich haben.'));
    expect(closed).toMatchObject({ about: 'Nur die Hotline', closedAt: '2026-09-30T10:00:00.000Z' });
    expect(closed).toMatchObject({ closedBy: owner.name, lesson: 'Wer zurückruft, muss die Notiz vor sich haben.' });
    expect(closed.steps[0]!.items[0]).toEqual({ key: 'described', done: false, have: 0, of: 1 });

    await app.build.touchpoint({ workspace, name: 'Schalter' });
    expect((await list()).items).toEqual([closed]);
    const entries = await audited();
    expect(entries.map(({ action }) => action)).toEqual(['round.start', 'round.change', 'round.decide', 'round.close']);
    expect(JSON.parse(entries[2]!.after!)).toEqual({ step: 'asIs', outcome: 'pass', reason: '', decidedOn: day });
  });

  test('what was done before it began does not count for it (000-11)', async () => {
    const params = inWorkspace();
    const as = app.as(owner);
    const progress = async () => (await as.call(routes.readProgress, { params })).json();
    const have = async () => {
      const { steps } = await progress();
      return Object.fromEntries(
        (steps as Round['steps']).flatMap(({ items }) => items.map(({ key, have: count }) => [key, count])),
      );
    };
    const touchpoint = await app.build.touchpoint({ workspace, name: 'Hotline' });
    const review = async () => {
      const at = { ...params, touchpointId: touchpoint.id };
      const { version } = (await as.call(routes.readTouchpoint, { params: at })).json();
      const reply = await as.call(routes.reviewTouchpoint, { params: at, body: { version, note: '' } });
      expect(reply.statusCode, reply.body).toBe(200);
    };
    const plan = async (title: string) => (await as.call(routes.createMeasure, { params, body: { title } })).json();
    const toState = async ({ id, version }: { id: string; version: number }, to: 'decided' | 'underWay' | 'done') => {
      const body = { version, to, reason: 'Das hilft sofort', decidedOn: day } as const;
      return (await as.call(routes.decideMeasure, { params: { ...params, measureId: id }, body })).json();
    };
    let old = await plan('Alte Maßnahme');
    for (const to of ['decided', 'underWay'] as const) old = await toState(old, to);
    await plan('Alter Vorschlag');
    await review();
    await good(close(await started()));
    expect((await progress()).round).toBe(null);
    expect(await have()).toMatchObject({ proposed: 2, decided: 1, carriedOut: 0, reviewed: 1 });

    app.clock.now = new Date(`${day}T12:00:00Z`);
    const { id } = await started({ about: 'Die Filiale' });
    expect((await progress()).round).toEqual({ id, number: 2, about: 'Die Filiale', startedOn: day });
    expect(await have()).toMatchObject({ proposed: 0, decided: 0, carriedOut: 0, reviewed: 0, described: 0 });

    app.clock.now = new Date('2026-06-20T10:00:00Z');
    await plan('Neuer Vorschlag');
    expect(await have()).toMatchObject({ proposed: 1, decided: 0, carriedOut: 0 });
    await toState(old, 'done');
    await review();
    expect(await have()).toMatchObject({ proposed: 2, decided: 1, carriedOut: 1, reviewed: 1 });
  });
});
