import { readFileSync } from 'node:fs';
import { type RouteDescription, routes } from '@anklang/domain';
import { expect, test } from 'vitest';
import { testApp } from '../../testing/index.ts';
import { describeApi } from './open-api.ts';
import { openApiPath, openApiText } from './open-api-file.ts';

type Operation = { operationId: string; responses: Record<string, unknown>; security: unknown[] };
type Document = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, unknown> } };

test('the committed description is the one the routes give (node scripts/write-openapi.ts)', () => {
  expect(readFileSync(openApiPath, 'utf8') === openApiText()).toBe(true);
});

test('every route is described under its own name, with a problem for what can go wrong', () => {
  const { paths } = describeApi() as Document;
  for (const route of Object.values(routes) as RouteDescription[]) {
    const operation = paths[route.path]?.[route.method.toLowerCase()];
    expect(operation?.operationId).toBe(route.name);
    expect(Object.keys(operation?.responses ?? {})).toContain('default');
    if (route.access === 'public') expect(operation?.security).toEqual([]);
    else expect(operation?.responses).toHaveProperty('401');
  }
});

test('every reference leads somewhere, and a field called id is kept', () => {
  const document = describeApi() as Document;
  const text = JSON.stringify(document);
  const names = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) expect(document.components.schemas).toHaveProperty(name!);
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    expect(schema, name).not.toEqual({ $ref: `#/components/schemas/${name}` });
  }

  expect(document.components.schemas['Touchpoint']).toHaveProperty('properties.id');
  expect(text).not.toContain('$defs');
});

test('sign-in and health are described too, and what is described is there', async () => {
  const { paths } = describeApi() as Document;
  const app = await testApp();
  for (const path of [
    '/api/auth/sign-in/email',
    '/api/auth/sign-out',
    '/api/auth/change-password',
    '/health',
    '/health/live',
  ]) {
    for (const [method, operation] of Object.entries(paths[path] ?? {})) {
      expect(operation.operationId).toMatch(/^[a-z]+[A-Z]\w+$/);
      const reply = await app.as(null).send({ method: method.toUpperCase() as 'GET', url: path });
      expect(reply.statusCode, path).not.toBe(404);
    }
    expect(Object.keys(paths[path] ?? {}), path).toHaveLength(1);
  }
  await app.stop();
});
