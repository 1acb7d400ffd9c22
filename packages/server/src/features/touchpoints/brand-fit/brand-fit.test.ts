import { type BrandFitOfTouchpoint, type BrandFitOverview, type RuleVerdict, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../../testing/build.ts';
import { describeOnEngines } from '../../../testing/engines.ts';
import { type TestApp, testApp } from '../../../testing/index.ts';

const six = ['Warm', 'Klar', 'Echt', 'Flink', 'Leise', 'Grün'];
const rulesNamed = (names: readonly string[]) => names.map((name, place) => ({ id: `rule-000${place}`, name }));
type Given = { verdict: RuleVerdict; note?: string; evidenceIds?: string[] };

describeOnEngines('how touchpoints fit their brands', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let workspace: { id: string };
  let judges: BuiltUser[];
  let viewer: BuiltUser;

  beforeAll(async () => {
    app = await testApp({ database: engine });
    ({ workspace, owner } = await app.build.workspace());
    judges = [];
    for (const role of ['editor', 'analyst', 'touchpointManager'] as const) {
      judges.push(await app.build.member({ workspace, role }));
    }
    viewer = await app.build.member({ workspace, role: 'viewer' });
  });
  afterAll(() => app.stop());

  async function brand(name: string, names: readonly string[] = six) {
    const reply = await app.as(owner).call(routes.addEntry, {
      params: { workspaceId: workspace.id, kind: 'brand' },
      body: { name, body: { rules: rulesNamed(names) } },
    });
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json() as { id: string; name: string; version: number };
  }
  const rewrite = (of: { id: string; version: number }, names: readonly string[]) =>
    app.as(owner).call(routes.changeEntry, {
      params: { workspaceId: workspace.id, kind: 'brand', entryId: of.id },
      body: { version: of.version, body: { rules: rulesNamed(names) } },
    });
  async function bearer(brandIds: string[], name = 'Hotline') {
    const made = await app.build.touchpoint({ workspace, name });
    const reply = await app.as(owner).call(routes.changeTouchpoint, {
      params: { workspaceId: workspace.id, touchpointId: made.id },
      body: { version: 1, brandIds },
    });
    expect(reply.statusCode, reply.body).toBe(200);
    return { workspaceId: workspace.id, touchpointId: made.id };
  }
  type At = { workspaceId: string; touchpointId: string };
  const read = async (as: BuiltUser, params: At): Promise<BrandFitOfTouchpoint> => {
    const reply = await app.as(as).call(routes.readBrandFit, { params });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json().items[0];
  };
  const judge = (as: BuiltUser, at: At & { brandId: string }, given: readonly Given[], brandVersion = 1) =>
    app.as(as).call(routes.judgeBrandFit, {
      params: at,
      body: { brandVersion, verdicts: given.map((one, place) => ({ ruleId: `rule-000${place}`, ...one })) },
    });
  const takeBack = (as: BuiltUser, at: At & { brandId: string }) =>
    app.as(as).call(routes.takeBackBrandJudgement, { params: at });
  /** m met, n not met, - not applicable. */
  const says = (word: string): Given[] =>
    [...word].map((sign) => ({ verdict: sign === 'm' ? 'met' : sign === 'n' ? 'notMet' : 'notApplicable' }));
  const overview = async (as: BuiltUser, query: Record<string, string> = {}): Promise<BrandFitOverview> => {
    const reply = await app.as(as).call(routes.readBrandFits, { params: { workspaceId: workspace.id }, query });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };

  test('who may not judges nothing, and nothing is found through another workspace', async () => {
    const { id: brandId } = await brand('Fremd');
    const params = await bearer([brandId]);
    const at = { ...params, brandId };
    expect((await app.as(null).call(routes.readBrandFit, { params })).statusCode).toBe(401);
    expect((await judge(viewer, at, says('mmmmmm'))).statusCode).toBe(403);
    expect((await takeBack(viewer, at)).statusCode).toBe(403);
    const key = await app.build.apiKey({ workspace, user: owner, scopes: ['touchpoint.read', 'judgement.write'] });
    const byKey = await judge({ ...owner, headers: key.headers }, at, says('mmmmmm'));
    expect(byKey.json()).toMatchObject({ status: 403, code: 'not_permitted' });

    await judge(owner, at, [{ verdict: 'met', note: 'Verborgen' }, ...says('mmmmm')]);
    const { workspace: other, owner: outsider } = await app.build.workspace();
    const foreign = { ...at, workspaceId: other.id };
    const replies = [
      await app.as(outsider).call(routes.readBrandFit, { params: foreign }),
      await judge(outsider, foreign, says('mmmmmm')),
      await takeBack(outsider, foreign),
      // A brand that the touchpoint does not bear.
      await judge(owner, { ...at, brandId: (await brand('Anders')).id }, says('mmmmmm')),
    ];
    for (const reply of replies) {
      expect(reply.statusCode).toBe(404);
      expect(reply.body).not.toContain('Verborgen');
    }
    const elsewhere = await app.as(outsider).call(routes.readBrandFits, { params: { workspaceId: other.id } });
    expect(elsewhere.json()).toMatchObject({ items: [], brands: [], count: 0 });
  });

  test('every rule is judged exactly once, on the rules as they read, with files of the same touchpoint', async () => {
    const made = await brand('Streng');
    const at = { ...(await bearer([made.id])), brandId: made.id };
    const other = await bearer([made.id]);
    const evidence = { id: app.services.newId(), ...other, fileName: 'a.png', mediaType: 'image/png', bytes: 1 };
    const row = { ...evidence, fileHash: 'x', caption: '', takenOn: null, createdAt: app.services.now().toISOString() };
    await app.services.database
      .insertInto('evidence')
      .values({ ...row, byId: 'x', byName: 'X' })
      .execute();

    const refused: [Given[], string][] = [
      [says('mmmmm'), 'body.verdicts'],
      [says('mmmmmmm'), 'body.verdicts.6.ruleId'],
      [says('mmmmmm').map((one) => ({ ...one, ruleId: 'rule-0000' })), 'body.verdicts.1.ruleId'],
      [says('mmmmmm').map((one) => ({ ...one, evidenceIds: [evidence.id] })), 'body.verdicts.0.evidenceIds.0'],
      [says('mmmmmm').map((one) => ({ ...one, note: 'x'.repeat(1001) })), 'body.verdicts.0.note'],
      [[], 'body.verdicts'],
    ];
    for (const [given, path] of refused) {
      const reply = await judge(owner, at, given);
      expect(reply.statusCode, path).toBe(400);
      expect(reply.json().params.issues).toContainEqual(expect.objectContaining({ path }));
    }
    expect((await judge(owner, at, says('mmmmmm'), 2)).json()).toMatchObject({
      status: 409,
      code: 'changed_meanwhile',
    });
    expect(await read(owner, at)).toMatchObject({ judges: 0, mine: [] });

    const here = { ...at, touchpointId: other.touchpointId };
    const reply = await judge(owner, here, [{ verdict: 'met', evidenceIds: [evidence.id] }, ...says('mmmmm')]);
    expect(reply.json().mine[0].evidenceIds).toEqual([evidence.id]);
    await app.services.database.deleteFrom('evidence').where('id', '=', evidence.id).execute();
    expect((await read(owner, here)).mine[0]!.evidenceIds).toEqual([]);
  });

  test('nobody, owners neither, sees what others say before having judged (004-01)', async () => {
    const { id: brandId } = await brand('Blind');
    const params = await bearer([brandId], 'Blindprobe');
    const at = { ...params, brandId };
    const secret = [{ verdict: 'notMet' as const, note: 'Streng geheim' }, ...says('mmmm-')];
    expect((await judge(judges[0]!, at, secret)).statusCode).toBe(200);
    await judge(judges[1]!, at, says('nmmmm-'));

    for (const person of [owner, viewer, judges[2]!]) {
      const reply = await app.as(person).call(routes.readBrandFit, { params });
      const [seen] = reply.json().items;
      expect(seen).toMatchObject({ judges: 2, isJudged: false, fit: null, others: null, mine: [] });
      expect(reply.body).not.toMatch(/Streng geheim|notMet|notApplicable|"met"/);
      expect(reply.body).not.toContain(judges[0]!.name);
      expect((await app.as(person).call(routes.readBrandFits, { params })).body).not.toMatch(/Streng geheim|notMet/);
    }
    const audit = await app.services.database.selectFrom('auditEntry').selectAll().execute();
    expect(JSON.stringify(audit)).not.toMatch(/Streng geheim|notMet/);

    const after = (await judge(owner, at, says('mmmmm-'))).json();
    expect(after.others.map(({ judge: name }: { judge: string }) => name)).toContain(judges[0]!.name);
    expect(JSON.stringify(after)).toContain('Streng geheim');
    expect((await takeBack(owner, at)).statusCode).toBe(204);
    expect((await takeBack(owner, at)).statusCode).toBe(404);
    expect(await read(owner, params)).toMatchObject({ judges: 2, others: null, mine: [] });
  });

  test('fits from five of six rules that apply; ties count neither way (003-14, 004-01)', async () => {
    const { id: brandId } = await brand('Zählung');
    const at = { ...(await bearer([brandId])), brandId };
    await judge(judges[0]!, at, says('mmmmmn'));
    expect((await read(judges[0]!, at)).fit).toEqual({
      ...{ verdict: 'open', openBecause: 'judges', judges: 1, met: null, decided: null, disputed: null },
    });
    await judge(owner, at, says('mmmmmn'));
    expect((await read(owner, at)).fit).toEqual({
      ...{ verdict: 'fits', openBecause: null, judges: 2, met: 5, decided: 6, disputed: 0 },
    });
    await judge(owner, at, says('mmmmnn'));
    const tied = await read(owner, at);
    expect(tied.fit).toMatchObject({ verdict: 'not', met: 4, decided: 5, disputed: 1 });
    expect(tied.rules.map(({ result }) => result)).toEqual(['met', 'met', 'met', 'met', 'disputed', 'notMet']);
    await judge(judges[2]!, at, says('mmmmmm'));
    expect((await read(owner, at)).fit).toMatchObject({ verdict: 'fits', met: 5, decided: 6, judges: 3 });

    const few = { ...(await bearer([brandId])), brandId };
    await judge(judges[0]!, few, says('m-----'));
    await judge(owner, few, says('m-----'));
    expect((await read(owner, few)).fit).toMatchObject({ verdict: 'open', openBecause: 'rules', met: 1, decided: 1 });
    await judge(judges[0]!, few, says('mmmmmm'));
    await judge(owner, few, says('nnnnnn'));
    expect((await read(owner, few)).fit).toMatchObject({ verdict: 'open', openBecause: 'disputed', disputed: 6 });
  });

  test('verdicts on rules that were changed or removed are shown and not counted (003-14)', async () => {
    const made = await brand('Wandel', six.slice(0, 3));
    const at = { ...(await bearer([made.id])), brandId: made.id };
    await judge(judges[0]!, at, says('mmm'));
    await judge(owner, at, says('mmn'));
    expect((await rewrite(made, ['Warm', 'Klarer'])).statusCode).toBe(200);

    const outdated = await read(owner, at);
    expect(outdated).toMatchObject({ brandVersion: 2, judges: 0, isJudged: false, others: null, fit: null });
    expect(outdated.mine.map(({ rule, isOutdated }) => [rule, isOutdated])).toEqual(
      expect.arrayContaining([
        ['Warm', false],
        ['Klar', true],
        ['Echt', true],
      ]),
    );
    const [before] = (await overview(owner, { brandId: made.id })).items;
    expect(before).toMatchObject({ outdated: 4, isJudged: false, fit: { judges: 0, openBecause: 'judges' } });
    await judge(owner, at, says('mm'), 2);
    const [row] = (await overview(owner, { brandId: made.id })).items;
    expect(row).toMatchObject({ outdated: 2, isJudged: true, fit: { judges: 1 } });
    expect((await overview(viewer, { brandId: made.id })).items[0]!.isJudged).toBe(false);
    const now = await read(owner, at);
    expect(now).toMatchObject({ judges: 1, isJudged: true, fit: { openBecause: 'judges' } });
    expect(now.mine).toHaveLength(2);
    expect(now.others![0]!.verdicts.filter(({ isOutdated }) => isOutdated)).toHaveLength(2);
  });

  test('who changes a verdict after seeing the others is no independent judge any more', async () => {
    const { id: brandId } = await brand('Einfluss');
    const at = { ...(await bearer([brandId])), brandId };
    await judge(owner, at, says('mmmmmm'));
    await judge(owner, at, says('mmmmmn'));
    expect((await read(owner, at)).mine.every(({ isIndependent }) => isIndependent)).toBe(true);
    await judge(judges[0]!, at, says('mmmmmm'));
    await judge(owner, at, says('mmmmmm'));
    const changed = (await read(owner, at)).mine.filter(({ isIndependent }) => !isIndependent);
    expect(changed.map(({ rule }) => rule)).toEqual(['Grün']);

    await takeBack(owner, at);
    await judge(owner, at, says('mmmmmm'));
    expect((await read(owner, at)).mine.some(({ isIndependent }) => isIndependent)).toBe(false);
    expect((await overview(owner, { brandId })).brands.find((one) => one.brandId === brandId)).toMatchObject({
      agreement: { kind: 'notEnough', units: 0, needed: 20 },
    });
  });

  test('who judges when the overview tells already what others say together is not independent', async () => {
    const { id: brandId } = await brand('Vorwissen');
    const at = { ...(await bearer([brandId], 'Vorwissen')), brandId };
    await judge(judges[0]!, at, says('mmmmmn'));
    expect((await overview(owner, { brandId })).items[0]!.fit).toMatchObject({ judges: 1, met: null, decided: null });
    await judge(judges[1]!, at, says('mmmmnn'));
    expect((await overview(owner, { brandId })).items[0]!.fit).toMatchObject({ judges: 2, met: 4, disputed: 1 });
    await judge(owner, at, says('mmmmmm'));
    expect((await read(owner, at)).mine.some(({ isIndependent }) => isIndependent)).toBe(false);
    expect((await read(judges[1]!, at)).mine.every(({ isIndependent }) => isIndependent)).toBe(true);
  });

  test('the overview shows the worst first, who is missing, and how far the judges agree (003-14)', async () => {
    const { id: brandId } = await brand('Überblick');
    const without = (await overview(owner)).withoutBrand;
    await app.build.touchpoint({ workspace, name: 'Ohne Marke' });
    const said = { Ampel: 'mmmmmm', Bahn: 'mnnnnn', Chat: 'mmnnnn', Dach: 'mmmmmm', Eck: 'mmmmmm', Fluss: '' };
    for (const [name, word] of Object.entries(said)) {
      const at = { ...(await bearer([brandId], name)), brandId };
      if (word === '') continue;
      await judge(judges[0]!, at, says(word));
      if (name !== 'Eck') await judge(judges[1]!, at, says(name === 'Dach' ? 'mmmmmn' : word));
    }

    const { items, brands, count, withoutBrand } = await overview(viewer, { brandId });
    expect(items.map(({ touchpoint, fit }) => [touchpoint, fit.verdict, fit.judges])).toEqual([
      ['Bahn', 'not', 2],
      ['Chat', 'not', 2],
      ['Eck', 'open', 1],
      ['Fluss', 'open', 0],
      ['Ampel', 'fits', 2],
      ['Dach', 'fits', 2],
    ]);
    expect([count, withoutBrand]).toEqual([6, without + 1]);
    const { agreement, ...telling } = brands.find((one) => one.brandId === brandId)!;
    expect(telling).toMatchObject({
      touchpoints: 6,
      fits: 2,
      not: 2,
      open: 2,
      secondMissing: 1,
      unjudged: 1,
      rules: 6,
    });
    if (agreement.kind !== 'measured') throw new Error('not measured');
    expect(agreement).toMatchObject({ units: 24, judges: 2 });
    expect(agreement.equal.value).toBeCloseTo(23 / 24, 12);
    expect(agreement.alpha!.low).toBeLessThan(agreement.alpha!.value);
    expect((await overview(viewer)).brands).toContainEqual({ ...telling, agreement });

    const first = await overview(viewer, { brandId, limit: '4', sort: 'touchpoint' });
    const rest = await overview(viewer, { brandId, limit: '4', sort: 'touchpoint', cursor: first.nextCursor! });
    expect([...first.items, ...rest.items].map(({ touchpoint }) => touchpoint)).toEqual(Object.keys(said));
    expect((await overview(viewer, { brandId, verdict: 'not' })).items).toHaveLength(2);
  });

  test('two that become one have the judges of both, in the overview too', async () => {
    const { id: brandId } = await brand('Verschmolzen');
    const [kept, other] = [await bearer([brandId], 'Bleibt'), await bearer([brandId], 'Geht')];
    await judge(judges[0]!, { ...kept, brandId }, says('mmmmmm'));
    await judge(judges[1]!, { ...other, brandId }, says('mmmmmm'));
    const judgesOf = async () => (await overview(viewer, { brandId })).items.map(({ fit }) => fit.judges);
    expect(await judgesOf()).toEqual([1, 1]);
    const body = { fromId: other.touchpointId, version: 2, fromVersion: 2 };
    expect((await app.as(owner).call(routes.mergeTouchpoints, { params: kept, body })).statusCode).toBe(200);
    expect(await judgesOf()).toEqual([2]);
    await takeBack(judges[1]!, { ...kept, brandId });
    expect(await judgesOf()).toEqual([1]);
  });

  test('with a brand its judgements go', async () => {
    const { id: brandId } = await brand('Vergänglich');
    const at = { ...(await bearer([brandId])), brandId };
    await judge(owner, at, says('mmmmmm'));
    const params = { workspaceId: workspace.id, kind: 'brand', entryId: brandId } as const;
    expect((await app.as(owner).call(routes.removeEntry, { params })).statusCode).toBe(204);
    const left = await app.services.database
      .selectFrom('brandJudgement')
      .select('id')
      .where('brandId', '=', brandId)
      .execute();
    expect(left).toEqual([]);
  });
});
