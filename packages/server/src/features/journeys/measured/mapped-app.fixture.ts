import {
  emptyMap,
  type JourneyMap,
  type MapMeasured,
  type MapStep,
  type MapWay,
  type RouteDescription,
  routes,
} from '@anklang/domain';
import { expect } from 'vitest';
import type { Dialect } from '../../../platform/database/dialect.ts';
import type { InteractionStore } from '../../../platform/engine/interaction-store.ts';
import { type Client, type TestApp, testApp } from '../../../testing/index.ts';

export type Drawn = { steps: readonly (Partial<MapStep> & { name: string })[]; ways?: readonly [string, string][] };

/** Twenty letters that tell which step is meant: `s-hotline` → `shotline` and so on. */
export const stepId = (name: string) => `${name.toLowerCase().replace(/[^a-z]/g, '')}${'a'.repeat(20)}`.slice(0, 20);

/** The whole server with a workspace, journeys that are drawn by the API, and questions about them. */
export async function mappedApp(options: { database?: Dialect; store?: InteractionStore | undefined } = {}) {
  const { database, store } = options;
  const app: TestApp = await testApp({
    ...(database ? { database } : {}),
    ...(store ? { interactionStore: store } : {}),
  });

  async function setting() {
    const { workspace, owner } = await app.build.workspace();
    const client = app.as(owner);
    const params = { workspaceId: workspace.id };

    const send = async <T>(by: Client, route: RouteDescription, asked: object): Promise<T> => {
      const reply = await by.call(route, asked as never);
      expect(reply.statusCode, reply.body).toBeLessThan(300);
      return reply.json() as T;
    };

    async function draw({ steps, ways = [] }: Drawn): Promise<string> {
      const journey: JourneyMap = await send(client, routes.addJourneyMap, { params, body: { name: 'Reise' } });
      const drawn: MapStep[] = steps.map((step) => ({
        ...{ id: stepId(step.name), phaseId: null, touchpointIds: [], mapId: null, follows: true },
        ...step,
      }));
      const drawnWays: MapWay[] = ways.map(([from, to]) => ({
        ...{ id: stepId(`${from}to${to}`), from: stepId(from), to: stepId(to), name: '' },
      }));
      const map = { ...emptyMap(() => ''), lanes: [], steps: drawn, ways: drawnWays };
      await send(client, routes.changeJourneyMap, {
        params: { ...params, mapId: journey.id },
        body: { clientId: 'a'.repeat(20), base: journey.version, operations: [{ do: 'replaceMap', map }] },
      });
      return journey.id;
    }

    return {
      workspace,
      owner,
      client,
      params,
      draw,
      touchpoint: async (name: string) => (await app.build.touchpoint({ workspace, key: name, name })).id,
      add: async (rows: readonly object[]) => {
        const body = JSON.stringify(rows);
        const added = await send<object>(client, routes.addInteractions, { params, body });
        expect(added).toMatchObject({ accepted: rows.length, rejected: [] });
      },
      ask: <T>(route: RouteDescription, body: object, more: object = {}) =>
        send<T>(client, route, { params: { ...params, ...more }, body }),
      measure: (mapId: string, question: object = {}) =>
        send<MapMeasured>(client, routes.measureJourneyMap, { params: { ...params, mapId }, body: { question } }),
    };
  }

  return { app, setting, stop: () => app.stop() };
}

export type MappedApp = Awaited<ReturnType<typeof mappedApp>>;

/** The way of one customer: `W H=2 K` at the hours 0, 1, 2, rated where a number stands. */
export function way(customer: string, path: string, names: Record<string, string>): object[] {
  return path.split(' ').map((text, hour) => {
    const [letter, rated] = text.split('=');
    const time = new Date(Date.UTC(2026, 2, 1, hour)).toISOString();
    const rating = rated === undefined ? {} : { rating: { value: Number(rated), scale: [0, 10] } };
    return { customer, touchpoint: names[letter!], time, ...rating };
  });
}
