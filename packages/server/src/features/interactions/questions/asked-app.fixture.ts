import type { Role, RouteDescription } from '@anklang/domain';
import { routes } from '@anklang/domain';
import { expect } from 'vitest';
import type { InteractionStore } from '../../../platform/engine/interaction-store.ts';
import type { BuiltUser } from '../../../testing/build.ts';
import { type Client, type TestApp, testApp } from '../../../testing/index.ts';

type Reply = Awaited<ReturnType<Client['call']>>;

/** The same question on both engines gives the same page. */
export const engines = ['duckdb', 'clickhouse'] as const;

export type AskedApp = {
  app: TestApp;
  workspaceId: string;
  analyst: Client;
  as(role: Role): Promise<BuiltUser>;
  /** Asks as an analyst and expects an answer. */
  ask<R extends RouteDescription>(route: R, body: object, params?: object): Promise<never>;
  /** Asks as an analyst and expects a refusal. */
  refused<R extends RouteDescription>(
    route: R,
    body: object,
    params?: object,
  ): Promise<{ status: number; code: string; params: object }>;
  add(rows: readonly object[]): Promise<void>;
  stop(): Promise<void>;
};

/** The whole server on the interaction store given, otherwise on DuckDB, with an empty workspace. */
export async function askedApp(store?: InteractionStore): Promise<AskedApp> {
  const app = await testApp(store ? { interactionStore: store } : {});
  const { workspace } = await app.build.workspace();
  const analyst = app.as(await app.build.member({ workspace, role: 'analyst' }));
  const call = (route: RouteDescription, body: object, params: object): Promise<Reply> =>
    analyst.call(route, { params: { workspaceId: workspace.id, ...params } as never, body: body as never });

  return {
    app,
    workspaceId: workspace.id,
    analyst,
    as: (role) => app.build.member({ workspace, role }),
    async ask(route, body, params = {}) {
      const reply = await call(route, body, params);
      expect(reply.statusCode, reply.body).toBeLessThan(300);
      return reply.json() as never;
    },
    async refused(route, body, params = {}) {
      const reply = await call(route, body, params);
      expect(reply.json().title).not.toMatch(/\{\{|undefined/);
      return { status: reply.statusCode, code: reply.json().code, params: reply.json().params };
    },
    async add(rows) {
      const reply = await analyst.call(routes.addInteractions, {
        params: { workspaceId: workspace.id },
        body: JSON.stringify(rows),
      });
      expect(reply.statusCode, reply.body).toBe(200);
      expect(reply.json()).toMatchObject({ accepted: rows.length, rejected: [] });
    },
    stop: () => app.stop(),
  };
}

const rating = (value: number, high: number) => ({ rating: { value, scale: [high === 10 ? 0 : 1, high] } });

/** Eleven interactions of four customers that count, and one that a rule leaves out. */
const fewInteractions = [
  { customer: 'kundin-1', touchpoint: 'Newsletter', time: '2026-03-01T10:00:00Z', channel: 'mail' },
  { customer: 'kundin-1', touchpoint: 'Shop', time: '2026-03-01T11:00:00Z', channel: 'web', ...rating(9, 10) },
  { customer: 'kundin-1', touchpoint: 'Test', time: '2026-03-01T12:00:00Z', channel: 'web' },
  {
    customer: 'kundin-1',
    touchpoint: 'Kasse',
    time: '2026-03-01T13:00:00Z',
    channel: 'web',
    conversion: { value: 50 },
  },
  { customer: 'kunde-2', touchpoint: 'Newsletter', time: '2026-03-01T10:00:00Z', channel: 'mail' },
  { customer: 'kunde-2', touchpoint: 'Hotline', time: '2026-03-01T12:00:00Z', channel: 'phone', ...rating(2, 10) },
  { customer: 'kundin-3', touchpoint: 'Shop mobil', time: '2026-03-02T09:00:00Z', channel: 'app' },
  { customer: 'kundin-3', touchpoint: 'Shop', time: '2026-03-02T09:30:00Z', channel: 'web', ...rating(5, 5) },
  {
    customer: 'kundin-3',
    touchpoint: 'Kasse',
    time: '2026-03-02T10:00:00Z',
    channel: 'web',
    conversion: { value: 30 },
  },
  { customer: 'kunde-4', touchpoint: 'Hotline', time: '2026-03-02T08:00:00Z', channel: 'phone', ...rating(1, 5) },
  { customer: 'kunde-4', touchpoint: 'Hotline', time: '2026-03-02T20:00:00Z', channel: 'phone' },
  { customer: 'kunde-4', touchpoint: 'Shop', time: '2026-03-12T08:00:00Z', channel: 'web' },
];

/**
 * The few interactions with a register: "Shop" and "Shop mobil" are one touchpoint of Vertrieb, "Hotline" is one of
 * Service, nobody has met "Filiale" yet; "Test" is left out.
 */
export async function addFew({ app, workspaceId, add }: AskedApp) {
  const workspace = { id: workspaceId };
  const sales = await app.build.department({ workspace, name: 'Vertrieb' });
  const service = await app.build.department({ workspace, name: 'Service' });
  const shop = await app.build.touchpoint({ workspace, key: 'SHOP', name: 'Shop', departmentId: sales.id });
  const hotline = await app.build.touchpoint({ workspace, key: 'HOT', name: 'Hotline', departmentId: service.id });
  const branch = await app.build.touchpoint({ workspace, key: 'FIL', name: 'Filiale' });
  const rules = [
    { kind: 'pattern', text: 'Shop *', touchpointId: shop.id },
    { kind: 'exact', text: 'Test', touchpointId: null },
  ].map((rule) => ({ ...rule, id: app.services.newId(), workspaceId, createdAt: '2026-01-01T00:00:00.000Z' }));
  await app.services.database.insertInto('touchpointRule').values(rules).execute();
  await add(fewInteractions);
  return { shop: shop.id, hotline: hotline.id, branch: branch.id };
}
