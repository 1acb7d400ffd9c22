import { routes, type Touchpoint } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterWorkspace } from '../../platform/auth/membership.ts';
import { describeOnEngines } from '../../testing/engines.ts';
import { type TestApp, testApp } from '../../testing/index.ts';
import { companyTouchpoints } from './company-keys.ts';
import { loadCompany } from './load-company.ts';

describeOnEngines('the simulated company', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ database: engine });
  });
  afterAll(() => app.stop());

  test('is put into a workspace', { timeout: 60_000 }, async () => {
    const { workspace, owner } = await app.build.workspace();
    const caller = { kind: 'user', userId: owner.id, name: owner.name, email: owner.email } as const;
    const actor = (await enterWorkspace(
      app.services.database,
      { ...caller, language: 'de', apiKey: null },
      workspace.id,
    ))!;
    const loaded = await loadCompany({
      services: app.services,
      workspaceId: workspace.id,
      actor,
      language: 'de',
      now: app.clock.now,
    });
    const { items } = (
      await app
        .as(owner)
        .call(routes.listTouchpoints, { params: { workspaceId: workspace.id }, query: { limit: '200' } })
    ).json() as { items: Touchpoint[] };
    expect(items).toHaveLength(companyTouchpoints.length);
    expect(new Set(Object.values(loaded.touchpoints)).size).toBe(companyTouchpoints.length);
  });
});
