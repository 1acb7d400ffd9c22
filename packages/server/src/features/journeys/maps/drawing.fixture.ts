import {
  type JourneyMap,
  type JourneyMapContent,
  type MapOperation,
  type NewJourneyMapSchema,
  type Role,
  routes,
} from '@anklang/domain';
import { expect } from 'vitest';
import type { z } from 'zod';
import type { Dialect } from '../../../platform/database/dialect.ts';
import { newId } from '../../../platform/new-id.ts';
import type { BuiltUser } from '../../../testing/build.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';

type Drawing = Awaited<ReturnType<typeof openDrawing>>;

export type { Drawing };

/** A server with people of every role, and what they do on journeys. */
export async function openDrawing(database: Dialect) {
  const app: TestApp = await testApp({ database });
  const { workspace, owner } = await app.build.workspace();
  const people = { owner } as Record<Role, BuiltUser>;
  for (const role of ['touchpointManager', 'editor', 'analyst', 'viewer'] as const) {
    people[role] = await app.build.member({ workspace, role });
  }
  const params = { workspaceId: workspace.id };
  const paramsOf = ({ id }: { id: string }) => ({ ...params, mapId: id });
  const tick = (milliseconds = 1000) => {
    app.clock.now = new Date(app.clock.now.getTime() + milliseconds);
  };
  const add = async (asked: string | z.input<typeof NewJourneyMapSchema>, as = owner): Promise<JourneyMap> => {
    tick();
    const body = typeof asked === 'string' ? { name: asked } : asked;
    const reply = await app.as(as).call(routes.addJourneyMap, { params, body });
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  };
  const read = async (of: { id: string }): Promise<JourneyMap> =>
    (await app.as(people.viewer).call(routes.readJourneyMap, { params: paramsOf(of) })).json();

  type Sent = { as?: BuiltUser | null; base?: number; clientId?: string };
  const change = (of: { id: string }, operations: MapOperation[], { as = owner, base = 0, ...sent }: Sent = {}) => {
    const body = { clientId: sent.clientId ?? newId(), base, operations };
    return app.as(as).call(routes.changeJourneyMap, { params: paramsOf(of), body });
  };
  const draw = async (of: { id: string }, operations: MapOperation[], sent: Sent = {}): Promise<JourneyMap> => {
    const reply = await change(of, operations, sent);
    expect(reply.statusCode, reply.body).toBe(200);
    return read(of);
  };
  const addEntry = async (kind: string, name: string, body: object = {}): Promise<{ id: string }> => {
    const reply = await app
      .as(owner)
      .call(routes.addEntry, { params: { ...params, kind: kind as 'phase' }, body: { name, body: body as never } });
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  };
  const listLog = async (action?: string): Promise<{ action: string; target: { id: string }; after: unknown }[]> => {
    const { items } = (await app.as(owner).call(routes.listAuditEntries, { params, query: { limit: 200 } })).json();
    return items.filter((entry: { action: string }) => action === undefined || entry.action === action);
  };
  return { app, workspace, people, owner, params, paramsOf, tick, add, read, change, draw, addEntry, listLog };
}

export function newStep(name: string, more: Partial<JourneyMapContent['steps'][number]> = {}) {
  return { id: newId(), name, phaseId: null, touchpointIds: [], mapId: null, follows: true, ...more };
}

export function laneOf({ map }: JourneyMap, kind: string): string {
  return map.lanes.find((lane) => lane.kind === kind)!.id;
}
