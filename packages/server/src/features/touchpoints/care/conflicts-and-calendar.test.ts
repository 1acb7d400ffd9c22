import {
  type CareCalendar,
  type Conflicts,
  type NewTouchpoint,
  type Perception,
  routes,
  type TouchpointRecord,
} from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';

describeOnEngines('what contradicts itself, and when reviews are due', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let editor: BuiltUser;
  let workspace: { id: string };
  let department: string;
  const params = () => ({ workspaceId: workspace.id });

  beforeAll(async () => {
    app = await testApp({ database: engine });
    app.clock.now = new Date('2026-11-22T09:00:00.000Z');
    ({ workspace, owner } = await app.build.workspace());
    const added = await app.as(owner).call(routes.addDepartment, { params: params(), body: { name: 'Service; Süd' } });
    department = added.json().id;
    editor = await app.build.member({ workspace, role: 'editor', departmentIds: [department] });
  });
  afterAll(() => app.stop());

  const add = async (body: Omit<NewTouchpoint, 'lifecycle'>): Promise<TouchpointRecord> => {
    const sent = { params: params(), body: { lifecycle: 'active' as const, ...body } };
    const reply = await app.as(owner).call(routes.addTouchpoint, sent);
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  };
  const perceive = async (
    { id }: { id: string },
    source: Perception['source'],
    level: NonNullable<Perception['level']>,
  ) => {
    const body = { source, level, expect: 'Geheimnis' };
    const at = { ...params(), touchpointId: id };
    const reply = await app.as(owner).call(routes.addPerception, { params: at, body: body as never });
    expect(reply.statusCode, reply.body).toBe(201);
  };
  const retire = async ({ id, version }: TouchpointRecord) => {
    const body = { version, to: 'retired', reason: 'Niemand nutzt ihn', decidedOn: '2026-11-01' } as const;
    const reply = await app.as(owner).call(routes.decideLifecycle, { params: { ...params(), touchpointId: id }, body });
    expect(reply.statusCode, reply.body).toBe(200);
  };
  const conflicts = async (query: Record<string, string> = {}, as = owner): Promise<Conflicts['groups']> => {
    const reply = await app.as(as).call(routes.readConflicts, { params: params(), query: query as never });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json().groups;
  };
  const calendar = async (query: Record<string, string> = {}, as = owner): Promise<CareCalendar> => {
    const reply = await app.as(as).call(routes.readCareCalendar, { params: params(), query: query as never });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };

  describe('conflicts', () => {
    test('none is seen from outside or without membership', async () => {
      expect((await app.as(null).call(routes.readConflicts, { params: params() })).statusCode).toBe(401);
      const { owner: outsider } = await app.build.workspace();
      for (const route of [routes.readConflicts, routes.readCareCalendar, routes.exportCareCalendar]) {
        expect((await app.as(outsider).call(route, { params: params() })).statusCode).toBe(404);
      }
    });

    test('staff and customers who mostly say the opposite contradict each other, others do not (000-15)', async () => {
      const counter = await add({ name: 'Kasse', departmentId: department });
      for (const level of ['delighting', 'delighting', 'ok'] as const) await perceive(counter, 'staff', level);
      await perceive(counter, 'customer', 'disappointing');
      await perceive(counter, 'interview', 'disappointing');
      await perceive(counter, 'interview', 'ok');
      const modest = await add({ name: 'Bescheiden' });
      await perceive(modest, 'staff', 'disappointing');
      await perceive(modest, 'customer', 'delighting');
      const split = await add({ name: 'Geteilt' });
      await perceive(split, 'staff', 'delighting');
      await perceive(split, 'customer', 'disappointing');
      await perceive(split, 'customer', 'ok');
      const milder = await add({ name: 'Milder' });
      await perceive(milder, 'staff', 'delighting');
      await perceive(milder, 'customer', 'ok');

      const groups = await conflicts();
      expect(groups.map(({ kind }) => kind)).toEqual(['views']);
      expect(groups[0]).toMatchObject({
        count: 2,
        first: [
          { touchpoint: { name: 'Bescheiden' }, staff: 'disappointing', customers: 'delighting' },
          { touchpoint: { name: 'Kasse' }, staff: 'delighting', customers: 'disappointing' },
        ],
      });
      expect(JSON.stringify(groups)).not.toContain('Geheimnis');
      expect((await conflicts({ mine: 'true' }, editor))[0]).toMatchObject({
        count: 1,
        first: [{ touchpoint: { name: 'Kasse' } }],
      });
      expect((await conflicts({ limit: '1' }))[0]).toMatchObject({ count: 2, first: [{}] });
    });

    test('parts of what is retired, departments without an owner and reported ones are named (004-24, 004-25)', async () => {
      const parent = await add({ name: 'Altes Portal' });
      await add({ name: 'Anmeldung im Portal', parentId: parent.id, frontDepartmentIds: [department] });
      expect((await conflicts()).map(({ kind }) => kind)).toEqual(['views', 'frontWithoutOwner']);
      await retire(parent);
      const body = { kind: 'conflict', title: 'Vertrieb verspricht, Service weiß nichts', touchpointId: null } as const;
      const request = (await app.as(editor).call(routes.addRequest, { params: params(), body })).json();

      const groups = await conflicts();
      expect(groups.map(({ kind, count }) => [kind, count])).toEqual([
        ['requested', 1],
        ['views', 2],
        ['parentRetired', 1],
        ['frontWithoutOwner', 1],
      ]);
      expect(groups[0]?.first).toMatchObject([
        { touchpoint: null, request: { id: request.id, title: body.title, by: editor.name } },
      ]);
      expect(groups[2]?.first).toMatchObject([
        { touchpoint: { name: 'Anmeldung im Portal' }, parent: { id: parent.id, name: 'Altes Portal' } },
      ]);
      const answer = { version: 1, state: 'declined', answer: 'Geklärt' } as const;
      await app.as(owner).call(routes.answerRequest, { params: { ...params(), requestId: request.id }, body: answer });
      expect((await conflicts()).map(({ kind }) => kind)).not.toContain('requested');
    });

    test('a responsible person who has gone without being taken out is told (004-02)', async () => {
      const touchpoint = await add({ name: 'Verwaist', responsibleId: editor.id });
      expect((await conflicts()).map(({ kind }) => kind)).not.toContain('responsibleGone');
      await app.services.database
        .updateTable('touchpoint')
        .set({ responsibleId: 'gone-person' })
        .where('id', '=', touchpoint.id)
        .execute();
      const gone = (await conflicts()).find(({ kind }) => kind === 'responsibleGone');
      expect(gone).toMatchObject({ count: 1, first: [{ touchpoint: { name: 'Verwaist' } }] });
    });

    test('touchpoints that are probably registered twice are told until one is retired, mine only if one is (004-25)', async () => {
      const first = await add({ name: 'Störungsmeldung', departmentId: department });
      expect((await conflicts()).map(({ kind }) => kind)).not.toContain('duplicate');
      app.clock.now = new Date('2026-11-22T09:01:00.000Z');
      const second = await add({ name: 'Störungs-Meldung', key: 'stoerung-2' });
      await add({ name: 'Newsletter Herbst' });
      app.clock.now = new Date('2026-11-22T09:02:00.000Z');
      const others = await add({ name: 'newsletter herbst', key: 'herbst-2' });

      const found = (await conflicts()).at(-1);
      expect(found).toMatchObject({
        ...{ kind: 'duplicate', count: 2 },
        first: [
          { touchpoint: { id: first.id, name: 'Störungsmeldung' }, other: { id: second.id, name: 'Störungs-Meldung' } },
          { touchpoint: { name: 'Newsletter Herbst' }, other: { id: others.id } },
        ],
      });
      expect((await conflicts({ limit: '1' })).at(-1)).toMatchObject({ count: 2, first: [{}] });
      const mine = (await conflicts({ mine: 'true' }, editor)).at(-1);
      expect(mine).toMatchObject({ kind: 'duplicate', count: 1, first: [{ touchpoint: { id: first.id } }] });
      await retire(second);
      await retire(others);
      expect((await conflicts()).map(({ kind }) => kind)).not.toContain('duplicate');
    });
  });

  describe('the care calendar', () => {
    const due = (name: string, reviewMonths: number, more: Partial<NewTouchpoint> = {}) =>
      add({ name, reviewMonths, ...more });

    test('what is overdue comes first, then month by month, mine or all (004-13)', async () => {
      app.clock.now = new Date('2026-08-10T12:00:00.000Z');
      await due('Überfällig', 3, { departmentId: department });
      app.clock.now = new Date('2026-11-05T12:00:00.000Z');
      await due('Dezember', 1);
      await due('Juni', 7, { responsibleId: owner.id });
      await due('Viel später', 24);
      const gone = await due('Stillgelegt', 1);
      await retire(gone);
      app.clock.now = new Date('2026-11-22T09:00:00.000Z');

      const found = await calendar();
      expect(found.overdue).toMatchObject({ count: 1, first: [{ name: 'Überfällig', dueOn: '2026-11-10' }] });
      expect(found.months.map(({ month }) => month)).toEqual([
        ...['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04'],
        ...['2027-05', '2027-06', '2027-07', '2027-08', '2027-09', '2027-10'],
      ]);
      const told = found.months.filter(({ count }) => count > 0);
      expect(told).toMatchObject([
        { month: '2026-12', count: 1, first: [{ name: 'Dezember', dueOn: '2026-12-05' }] },
        { month: '2027-06', count: 1, first: [{ name: 'Juni', responsibleId: owner.id }] },
      ]);
      expect(found.later).toBe(1);
      expect(found.withoutReview).toBeGreaterThan(0);
      expect(JSON.stringify(found)).not.toContain('Stillgelegt');

      const mine = await calendar({ mine: 'true' }, editor);
      expect(mine.overdue.first.map(({ name }) => name)).toEqual(['Überfällig']);
      expect(mine.months.every(({ count }) => count === 0)).toBe(true);
    });

    test('each month shows as many as are asked for and counts all', async () => {
      app.clock.now = new Date('2026-11-05T13:00:00.000Z');
      for (let i = 0; i < 3; i++) await due(`Mehr ${i}`, 1);
      app.clock.now = new Date('2026-11-22T09:00:00.000Z');
      const december = (await calendar({ limit: '2' })).months[1]!;
      expect(december.count).toBe(4);
      expect(december.first.map(({ name }) => name)).toHaveLength(2);
    });

    test('as a file it has one event for each due review, under an id that stays (004-13)', async () => {
      const ask = () =>
        app.as(editor).call(routes.exportCareCalendar, { params: params(), query: { mine: 'true', language: 'de' } });
      const reply = await ask();
      expect(reply.headers['content-type']).toContain('text/calendar');
      expect(reply.headers['content-disposition']).toContain('reviews.ics');
      const events = reply.body.split('BEGIN:VEVENT').slice(1);
      expect(events).toHaveLength(1);
      expect(events[0]).toContain('SUMMARY:Durchsicht: Überfällig\r\n');
      expect(events[0]).toContain('DESCRIPTION:Verantwortlich: Service\\; Süd\r\n');
      expect(events[0]).toContain('DTSTART;VALUE=DATE:20261110\r\n');
      expect((await ask()).body).toBe(reply.body);
      const all = await app.as(owner).call(routes.exportCareCalendar, { params: params(), query: { language: 'en' } });
      expect(all.body).toContain('SUMMARY:Review: Viel später\r\n');
      expect(all.body).not.toContain('Stillgelegt');
    });
  });
});
