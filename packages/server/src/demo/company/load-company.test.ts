import { fieldKeys, type Language } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterWorkspace } from '../../platform/auth/membership.ts';
import type { BuiltUser } from '../../testing/build.ts';
import { describeOnEngines } from '../../testing/engines.ts';
import { type TestApp, testApp } from '../../testing/index.ts';
import { planted } from '../planted.ts';
import { companyTouchpoints } from './company-keys.ts';
import { departments } from './departments.ts';
import { type LoadedCompany, loadCompany } from './load-company.ts';
import { people } from './people.ts';
import { touchpointDescriptions } from './touchpoints/index.ts';

type Bank = { owner: BuiltUser; workspace: { id: string }; loaded: LoadedCompany };
type Row = { id: string; name: string; [field: string]: unknown };
const languages = ['de', 'en'] as const;
/** Touchpoints with much around them, of each perspective. */
const spots = [
  ...companyTouchpoints.flatMap(({ key, surveyed }) => (surveyed ? [key] : [])),
  ...(['loan-application', 'callback', 'fax', 'inheritance', 'fee-letter', 'onboarding', 'supplier-invoice'] as const),
];
/** With which one can sign in as the people of the English bank. */
const password = 'river under willows';

describeOnEngines('the simulated company', (engine) => {
  let app: TestApp;
  const banks = {} as Record<Language, Bank>;
  beforeAll(async () => {
    app = await testApp({ database: engine });
    for (const language of languages) {
      const { workspace, owner } = await app.build.workspace({ language });
      const caller = { kind: 'user', userId: owner.id, name: owner.name, email: owner.email, language } as const;
      const actor = (await enterWorkspace(app.services.database, { ...caller, apiKey: null }, workspace.id))!;
      const { services, clock } = app;
      const company = { services, workspaceId: workspace.id, actor, language, now: clock.now };
      const loaded = await loadCompany(language === 'en' ? { ...company, password } : company);
      banks[language] = { owner, workspace, loaded };
    }
  }, 300_000);
  afterAll(() => app.stop());

  /** What the page behind a path shows to whoever opened the demonstration. */
  async function read(path: string, language: Language = 'de') {
    const { owner, workspace } = banks[language];
    const reply = await app.as(owner).get(`/api/v1/workspaces/${workspace.id}/${path}`);
    expect(reply.statusCode, `${path}: ${reply.body}`).toBe(200);
    return reply.json();
  }

  test('has all touchpoints with their words, departments and references', { timeout: 60_000 }, async () => {
    for (const language of languages) {
      const unsaid = new Set<string>(fieldKeys);
      const { loaded } = banks[language];
      const names = new Map((await read('departments', language)).items.map(({ id, name }: Row) => [id, name]));
      expect(new Set(names.values())).toEqual(new Set(Object.values(departments).map((words) => words[language])));
      const listed = await read('touchpoints?limit=200', language);
      expect(listed.items).toHaveLength(companyTouchpoints.length);
      for (const { key, department } of companyTouchpoints) {
        const record = await read(`touchpoints/${loaded.touchpoints[key]}`, language);
        const { name, description } = touchpointDescriptions[key];
        expect(record).toMatchObject({ key, name: name[language], description: description[language] });
        expect(names.get(record.departmentId)).toBe(departments[department][language]);
        for (const field of ['perspectives', 'channels']) expect(record[field], key).not.toEqual([]);
        expect(record.phaseIds.length > 0, key).toBe(isMetByCustomers(record));
        expect([record.class, record.direction, record.directness], key).not.toContain(null);
        for (const field of unsaid) if (isSaid(record[field])) unsaid.delete(field);
      }
      expect([...unsaid]).toEqual([]);
    }
  });

  test('speaks one language', { timeout: 120_000 }, async () => {
    const foreign = {
      de: /\b(the|and|with|of|that|my|we)\b/i,
      en: /\b(und|nicht|ich|wir|das|eine|für|wird)\b/i,
    };
    for (const language of languages) {
      const { touchpoints, journeys } = banks[language].loaded;
      const kinds = ['phase', 'segment', 'system', 'brand', 'product', 'competitor', 'goal', 'guideline'];
      const paths = [
        ...[...kinds, 'classification', 'ownField'].map((kind) => `entries/${kind}`),
        ...spots.flatMap((key) =>
          ['', '/perceptions', '/comments', '/decisions', '/evidence'].map(
            (part) => `touchpoints/${touchpoints[key]}${part}`,
          ),
        ),
        ...Object.values(journeys).flatMap((id) => [`journey-maps/${id}`, `journey-maps/${id}/versions`]),
        ...['touchpoint-requests', 'touchpoint-links', 'measures', 'plans', 'view-comparisons'],
      ];
      const said: string[] = [];
      for (const path of paths) said.push(...sentencesIn(await read(path, language)));
      expect(said.length).toBeGreaterThan(600);
      expect(said.filter((sentence) => foreign[language].test(sentence))).toEqual([]);
      expect(said.filter((sentence) => sentence.includes('{{'))).toEqual([]);
    }
  });

  test('leaves no page of the register empty', async () => {
    const { touchpoints, departments: departmentIds } = banks.de.loaded;
    const desk = await read('touchpoint-desk');
    const waiting = new Map(desk.waiting.map(({ reason, count }: Row) => [reason, count]));
    expect(waiting.get('overdue')).toBeGreaterThan(5);
    expect(waiting.get('overdue')).toBeLessThan(20);
    expect(waiting.get('withoutPerception')).toBeGreaterThan(5);
    const conflicts = (await read('touchpoint-conflicts')).groups.map(({ kind }: Row) => kind);
    expect(conflicts).toEqual(['requested', 'views', 'duplicate']);

    const perceptions = (await read(`touchpoints/${touchpoints.hotline}/perceptions`)).items;
    expect(new Set(perceptions.map(({ source }: Row) => source))).toEqual(new Set(['staff', 'customer', 'interview']));
    const sideBySide = (await read('touchpoints?limit=200')).items.filter(
      ({ perceptions: forms }: Row) => (forms as number) >= 3,
    );
    expect(sideBySide.length).toBeGreaterThanOrEqual(10);

    const links = (await read('touchpoint-links?limit=200')).items;
    for (const { from, to } of planted.breaks) {
      const link = links.find(
        (one: { from: Row; to: Row }) => one.from.id === touchpoints[from] && one.to.id === touchpoints[to],
      );
      expect(link, `${from} to ${to}`).toMatchObject({
        level: 'disappointing',
        losesContext: true,
        crossesDepartments: true,
      });
    }
    const requests = (await read('touchpoint-requests')).items;
    expect(new Set(requests.map(({ state }: Row) => state))).toEqual(new Set(['open', 'accepted', 'declined', 'done']));
    expect((await read(`touchpoints/${touchpoints['loan-decision']}/evidence`)).items).toHaveLength(1);
    const decided = (await read(`touchpoints/${touchpoints.portal}/decisions`)).items;
    expect(decided).toMatchObject([{ from: 'active', to: 'adapt', by: people.manager.name }]);
    expect(departmentIds.credit).toBeDefined();
    expect((await read('touchpoint-duplicates')).items).toMatchObject([{ reason: 'sameExternalId' }]);
    const [many] = (await read('touchpoint-changes')).items;
    expect(many).toMatchObject({ kind: 'bulk', fields: ['goalIds'], undoneAt: null });
    expect(many.touchpoints).toBeGreaterThan(1);
  });

  test('has judgements, gaps, journeys, plans, two views and measures', async () => {
    const { loaded } = banks.de;
    const fits = await read('brand-fit');
    expect(new Set(fits.items.map(({ fit: { verdict } }: { fit: Row }) => verdict))).toEqual(
      new Set(['fits', 'not', 'open']),
    );
    expect(fits.brands[0].agreement.kind).toBe('measured');
    expect((await read('relevance')).judgedTouchpoints).toBeGreaterThan(10);
    const { borders } = await read('opportunities');
    expect(borders.rows.map(({ from, to }: { from: Row; to: Row }) => [from.name, to.name])).toContainEqual([
      touchpointDescriptions['loan-application'].name.de,
      touchpointDescriptions['loan-decision'].name.de,
    ]);

    const { waiting, loan } = loaded.journeys;
    const { map } = await read(`journey-maps/${loan}`);
    expect(map.steps.map(({ mapId }: Row) => mapId)).toContain(waiting);
    expect(map.ways).toHaveLength(2);
    expect((await read(`journey-maps/${loan}/versions`)).items).toHaveLength(1);
    const cycle = await read(`decision-cycle?productId=${(await read(`journey-maps/${loan}`)).productId}`);
    expect(cycle).toMatchObject({ isOwn: true, isCyclic: false });
    expect(cycle.phases).toHaveLength(6);
    const [plan] = (await read('plans')).items.filter(({ steps }: { steps: unknown[] }) => steps.length === 3);
    expect(plan.steps.map(({ touchpoints }: { touchpoints: string[] }) => touchpoints)).toEqual(
      (['loan-application', 'loan-decision', 'loan-contract'] as const).map((key) => [loaded.touchpoints[key]]),
    );

    const [views] = (await read('view-comparisons')).items;
    const result = await read(`view-comparisons/${views.id}/result`);
    expect(result).toMatchObject({ shown: true, by: 'importance' });
    expect(new Set(result.touchpoints.map(({ verdict }: Row) => verdict)).size).toBeGreaterThan(1);

    const measures = (await read('measures?limit=100')).items as { state: string; touchpointIds: string[] }[];
    expect(new Set(measures.map(({ state }) => state))).toEqual(new Set(['proposed', 'decided', 'underWay', 'done']));
    for (const { touchpoint } of Object.values(planted.measures)) {
      expect(measures.map(({ touchpointIds }) => touchpointIds[0])).toContain(loaded.touchpoints[touchpoint]);
    }
  });

  test('has a past told by its own people, and nothing of it lies ahead', async () => {
    const { owner, workspace } = banks.de;
    const rows = await app.services.database
      .selectFrom('auditEntry')
      .select(['at', 'actorName', 'action'])
      .where('workspaceId', '=', workspace.id)
      .execute();
    const told = (wanted: string) => rows.filter(({ action }) => action === wanted).length;
    expect(told('touchpoint.add')).toBe(companyTouchpoints.length);
    expect(told('member.add')).toBe(Object.keys(people).length);
    const now = app.clock.now.toISOString();
    expect(rows.filter(({ at }) => at > now)).toEqual([]);
    const names = new Set(rows.map(({ actorName }) => actorName));
    expect([...names]).toEqual(expect.arrayContaining([owner.name, people.manager.name, people.credit.name]));
    expect((await read('members?limit=50')).items).toHaveLength(Object.keys(people).length + 1);
  });

  test('nobody signs in as one of its people unless a password was given, and two banks do not share them', async () => {
    const [de, en] = languages.map((language) => banks[language].loaded.people.manager);
    expect(de!.userId).not.toBe(en!.userId);
    expect(de!.email).not.toBe(en!.email);
    const signIn = async ({ email }: { email: string }) =>
      (await app.as(null).post('/api/auth/sign-in/email', { email, password })).statusCode;
    expect(await signIn(en!)).toBe(200);
    expect(await signIn(de!)).toBe(401);
  });
});

/** Others go through no phases of a customer; whoever brings customers stands before the first one. */
function isMetByCustomers({ perspectives, key }: { perspectives: string[]; key: string }): boolean {
  return key === 'partner-broker' || !perspectives.some((each) => each === 'collaborator' || each === 'supplier');
}

function isSaid(value: unknown): boolean {
  if (value === null || value === '' || value === false) return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** What is said somewhere in an answer: texts of more than one word. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return /\s/.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(sentencesIn);
}
