import { type RouteDescription, type RouteName, routes } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlainStore } from '../../../platform/engine/conformance/plain-store.fixture.ts';
import { type AskedApp, addFew, askedApp } from './asked-app.fixture.ts';

const step = { name: 'Shop', touchpoints: ['Kasse'] };
const plan = { name: 'Kauf', steps: [step] };
const question = {};

/** Every route with a body that fits, bodies that do not, and a role that may not. */
const asked: Partial<Record<RouteName, { fits?: object; wrong?: object[]; mayNot?: 'viewer' | 'editor' }>> = {
  askGraph: { fits: { question }, wrong: [{}, { question: { from: 'gestern' } }, { question, more: 1 }] },
  askVariants: { fits: { question }, wrong: [{ question, limit: 0 }, { question: { by: 'device' } }] },
  askDropOff: { fits: { question, funnel: [['Kasse']] }, wrong: [{ question }, { question, funnel: [[]] }] },
  askBreaks: { fits: { question }, wrong: [{ question, quietDays: -1 }] },
  askWeakestLink: { fits: { question }, wrong: [{ question: { journeys: { by: 'inactivity' } } }] },
  askAttribution: {
    fits: { question },
    wrong: [
      { question, order: 4 },
      { question, resamples: 1001 },
    ],
  },
  askAccount: { fits: { question }, wrong: [{ question, weights: { delighting: -1 } }, { weights: {} }] },
  askCustomers: {
    fits: { question, selection: { kind: 'all' } },
    wrong: [{ question }, { question, selection: { kind: 'some' } }, { question, selection: { kind: 'visit' } }],
    mayNot: 'viewer',
  },
  askTimeline: { fits: { question, customer: 'kundin-1' }, wrong: [{ question }], mayNot: 'viewer' },
  askPlan: { fits: { question }, wrong: [{}] },
  listPlans: {},
  addPlan: {
    fits: plan,
    wrong: [{ name: 'Kauf' }, { ...plan, steps: [] }, { ...plan, ways: [[0]] }],
    mayNot: 'viewer',
  },
  changePlan: { fits: { ...plan, version: 1 }, wrong: [plan, { ...plan, version: 0 }], mayNot: 'viewer' },
  removePlan: { mayNot: 'viewer' },
  readAccountWeights: {},
  changeAccountWeights: {
    fits: {},
    wrong: [{ knockOutFrom: 0 }, { halfLifeDays: 0 }, { importance: { Kasse: -1 } }, { unknown: 1 }],
    mayNot: 'viewer',
  },
};

let app: AskedApp;
let planId: string;
beforeAll(async () => {
  app = await askedApp(openPlainStore({ now: () => new Date('2026-06-15T09:30:00Z') }));
  await addFew(app);
  planId = ((await app.ask<typeof routes.addPlan>(routes.addPlan, plan)) as { id: string }).id;
});
afterAll(() => app.stop());

const send = (client: AskedApp['analyst'], route: RouteDescription, body?: object, params = {}) =>
  client.call(route, {
    params: { workspaceId: app.workspaceId, planId, ...params } as never,
    ...(body ? { body: body as never } : {}),
  });

describe.each(Object.entries(asked).map(([name, request]) => ({ name: name as RouteName, ...request })))(
  '$name refuses',
  ({ name, fits, wrong = [], mayNot }) => {
    const route: RouteDescription = routes[name];

    test('who is not signed in', async () => {
      expect((await send(app.app.as(null), route, fits)).statusCode).toBe(401);
    });

    test('who is no member, here and through an own workspace', async () => {
      const { workspace, owner } = await app.app.build.workspace();
      const outsider = app.app.as(owner);
      expect((await send(outsider, route, fits)).statusCode).toBe(404);
      if (!route.path.includes('{planId}')) return;
      expect((await send(outsider, route, fits, { workspaceId: workspace.id })).statusCode).toBe(404);
    });

    if (mayNot) {
      test(`a ${mayNot}`, async () => {
        const reply = await send(app.app.as(await app.as(mayNot)), route, fits);
        expect([reply.statusCode, reply.json().code]).toEqual([403, 'not_permitted']);
      });
    }

    test.each(wrong.map((body) => [body]))('the wrong shape %j', async (body) => {
      const reply = await send(app.analyst, route, body);
      expect([reply.statusCode, reply.json().code]).toEqual([400, 'request_invalid']);
    });
  },
);

test('a viewer reads every answer that is no customer, and never an id of one', async () => {
  const viewer = app.app.as(await app.as('viewer'));
  const readable = Object.entries(asked).filter(([, { mayNot }]) => mayNot === undefined);
  for (const [name, { fits }] of readable) {
    const reply = await send(viewer, routes[name as RouteName], fits);
    expect(reply.statusCode, `${name} ${reply.body}`).toBe(200);
    expect(reply.body, name).not.toMatch(/kund(e|in)-/);
  }
});

test('nothing is written down about who was looked at', async () => {
  const body = { question, customer: 'kundin-1' };
  expect((await send(app.analyst, routes.askTimeline, body)).statusCode).toBe(200);
  const entries = await app.app.services.database.selectFrom('auditEntry').selectAll().execute();
  expect(JSON.stringify(entries)).not.toMatch(/kund(e|in)-/);
});
