// A journey that is taken away carries what data say of it, for whoever may read figures and asks for them.
import { routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type MappedApp, mappedApp, way } from '../measured/mapped-app.fixture.ts';

describeOnEngines('the measured curve in a file', (database) => {
  let mapped: MappedApp;
  let setting: Awaited<ReturnType<MappedApp['setting']>>;
  let mapId: string;

  beforeAll(async () => {
    mapped = await mappedApp({ database });
    setting = await mapped.setting();
    const { draw, touchpoint, add } = setting;
    const steps = [
      { name: 'Hotline', touchpointIds: [await touchpoint('Hotline')] },
      { name: 'Filiale', touchpointIds: [await touchpoint('Filiale')] },
    ];
    mapId = await draw({ steps });
    const { client, params } = setting;
    const { json } = await client.call(routes.readJourneyMap, { params: { ...params, mapId } });
    const { map, version } = json() as { map: { lanes: unknown[] }; version: number };
    map.lanes = [{ id: 'lane'.padEnd(20, 'a'), kind: 'level', name: '', isHidden: false }];
    const changed = await client.call(routes.changeJourneyMap, {
      params: { ...params, mapId },
      body: { clientId: 'b'.repeat(20), base: version, operations: [{ do: 'replaceMap', map: map as never }] },
    });
    expect(changed.statusCode, changed.body).toBe(200);
    const names = { H: 'Hotline', F: 'Filiale' };
    await add(Array.from({ length: 40 }, (_, i) => way(`K${i}`, i % 4 === 0 ? 'H=9 F=9' : 'H=3 F=10', names)).flat());
  }, 60_000);
  afterAll(() => mapped.stop());

  const take = (query: Record<string, string>, as: Parameters<MappedApp['app']['as']>[0] = setting.owner) =>
    mapped.app.as(as).call(routes.exportMapSvg, { params: { ...setting.params, mapId }, query: query as never });

  test('is refused where the question is none, and left out for keys that may not read figures', async () => {
    for (const question of ['{', '{"journeys":{"by":"moon"}}', '[]', '7']) {
      expect((await take({ question })).statusCode).toBe(400);
    }
    const { workspace, owner } = setting;
    const key = await mapped.app.build.apiKey({ workspace, user: owner, scopes: ['journey.read'] });
    const drawn = await take({ question: '{}', language: 'de' }, key);
    expect(drawn.statusCode).toBe(200);
    expect(drawn.body).not.toContain('Gemessen');
  });

  test('stands at its step where it is asked for, and follows the question', async () => {
    expect((await take({ language: 'de' })).body).not.toContain('Gemessen');
    const measured = await take({ question: '{}', language: 'de' });
    expect(measured.body).toContain('Gemessen');
    // Thirty of forty were disappointed at the hotline, ten delighted.
    expect(measured.body).toContain('−50');
    const nobody = await take({ question: '{"to":"2020-01-01T00:00:00Z"}', language: 'de' });
    expect(nobody.body).not.toContain('Gemessen');
  });

  test('is not drawn beside a kept state, whose steps may be others', async () => {
    const { client, params } = setting;
    const kept = await client.call(routes.addMapVersion, { params: { ...params, mapId }, body: { name: 'Stand' } });
    const { id } = kept.json() as { id: string };
    expect((await take({ question: '{}', versionId: id, language: 'de' })).body).not.toContain('Gemessen');
  });
});
