/**
 * A register of 5,000 touchpoints with every field filled in: list, search, filters, record, desk and
 * what is removed from all of them, at the API. A fifth of them has core forms.
 *
 *     node --conditions=source bench/register.ts [touchpoints, default 5000] [SQLite or PostgreSQL, default both]
 */
import { pathToFileURL } from 'node:url';
import type { Entry, NewTouchpoint, Touchpoint, TouchpointRecord } from '@anklang/domain';
import { startAnklang } from '../e2e/support/server.ts';
import { type ApiCaller, setUpCaller } from './api-caller.ts';
import { onBothStores } from './on-both-stores.ts';

const reachMilliseconds = 200;
const runs = 60;
const reachOfRemovalMilliseconds = 2000;

export function run(touchpoints = 5000, only?: string): Promise<void> {
  return onBothStores({ only, measure: (store, settings) => measure({ touchpoints, store, settings }) });
}

type Measured = { touchpoints: number; store: string; settings: Readonly<Record<string, string>> };

async function measure({ touchpoints, store, settings }: Measured): Promise<void> {
  const server = await startAnklang(settings);
  try {
    const caller = await setUpCaller(server.url);
    const start = performance.now();
    const known = await fillRegister(caller, touchpoints);
    const seconds = (performance.now() - start) / 1000;
    console.log(`\nA register of ${touchpoints} touchpoints, every field filled in, on ${store}\n`);
    await addPerceptions(caller, known.ids);
    console.log(`Added over HTTP, one by one: ${((seconds / touchpoints) * 1000).toFixed(1)} ms each\n`);
    console.log(`| Work at the API (reach ${reachMilliseconds} ms at p95) | p50, ms | p95, ms | reach / p95 |`);
    console.log('| --- | ---: | ---: | ---: |');
    await time(asked(caller, known));
    await addMeasures(caller);
    await caller.post('/rounds', { about: 'Schalter und Hotline', startedOn: '2026-01-01' });
    await time({ 'the four steps, in a round, 300 measures': () => caller.get('/progress') });
    const begun = performance.now();
    await caller.remove(`/entries/system/${known.everywhere}`);
    const spent = performance.now() - begun;
    console.log(`\nA system that all use removed in ${spent.toFixed(0)} ms (reach ${reachOfRemovalMilliseconds} ms).`);
  } finally {
    await server.stop();
  }
}

/** Asks each so many times, one after the other. */
async function time(all: Record<string, (run: number) => Promise<unknown>>): Promise<void> {
  for (const [name, ask] of Object.entries(all)) {
    const times: number[] = [];
    for (let i = 0; i < runs; i++) {
      const begun = performance.now();
      await ask(i);
      times.push(performance.now() - begun);
    }
    times.sort((a, b) => a - b);
    const [p50, p95] = [times[Math.ceil(runs * 0.5) - 1]!, times[Math.ceil(runs * 0.95) - 1]!];
    console.log(`| ${name} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${(reachMilliseconds / p95).toFixed(0)} × |`);
  }
}

/** Proposed, and each second one decided on. */
async function addMeasures(caller: ApiCaller): Promise<void> {
  for (let i = 0; i < 300; i++) {
    const { id, version } = await caller.post<{ id: string; version: number }>('/measures', { title: `Maßnahme ${i}` });
    const decision = { version, to: 'decided', reason: 'Das hilft sofort', decidedOn: '2026-06-15' };
    if (i % 2 === 0) await caller.post(`/measures/${id}/decisions`, decision);
  }
}

type Listed = { items: Touchpoint[]; nextCursor: string | null; count: number };
type Known = { ids: string[]; department: string; phase: string; everywhere: string; cursor: string };

function asked(caller: ApiCaller, { ids, department, phase, cursor }: Known) {
  const list = (query: string) => () => caller.get<Listed>(`/touchpoints?${query}`);
  const searches = ['filiale', 'beratung kunde', 'Überweisungen', 'onlinekonto', 'schalter 4711', 'gibtesnicht'];
  return {
    'first page by name, 50 rows': list('sort=name'),
    'first page by name, 200 rows': list('sort=name&limit=200'),
    'page in the middle, by name': list(`sort=name&cursor=${cursor}`),
    'first page by next review': list('sort=reviewDueAt'),
    'search, one to two words': (i: number) => list(`sort=name&search=${encodeURIComponent(searches[i % 6]!)}`)(),
    'search of twelve words': list(
      `search=${encodeURIComponent('der die das kunde am schalter in einer filiale mit bank konto')}`,
    ),
    'of one department': list(`sort=name&departmentId=${department}`),
    mine: list('sort=name&mine=true'),
    'of a phase and a class': list(`sort=name&with=phaseIds:${phase},class:digital`),
    'without core form': list('sort=name&care=withoutPerception'),
    'search, department, class and due soon': list(
      `sort=reviewDueAt&search=kunde&departmentId=${department}&with=class:digital&care=dueSoon`,
    ),
    'search of the name of a system': list('sort=name&search=system%2017'),
    desk: () => caller.get('/touchpoint-desk'),
    conflicts: () => caller.get('/touchpoint-conflicts'),
    'care calendar': () => caller.get('/touchpoint-calendar'),
    'the four steps': () => caller.get('/progress'),
    'one record': (i: number) => caller.get<TouchpointRecord>(`/touchpoints/${ids[(i * 79) % ids.length]}`),
    'history of one record': (i: number) => caller.get(`/touchpoints/${ids[(i * 79) % ids.length]}/history`),
  };
}

const words =
  'Filiale Schalter Beratung Kunde Konto Überweisung Onlinekonto Bank Gespräch Termin Rückruf Brief Rechnung Antrag Karte Zins Kredit Depot Beschwerde Empfang Wartezeit Formular App Anmeldung'.split(
    ' ',
  );

async function fillRegister(caller: ApiCaller, touchpoints: number): Promise<Known> {
  const add = async (path: string, body: object) => (await caller.post<{ id: string }>(path, body)).id;
  const several = (path: string, count: number, body: (i: number) => object) =>
    Promise.all(Array.from({ length: count }, (_, i) => add(path, body(i))));
  const departments = await several('/departments', 12, (i) => ({ name: `Abteilung ${i}` }));
  const entries = (kind: Entry['kind'], count: number) =>
    several(`/entries/${kind}`, count, (i) => ({ name: `${kind} ${i}`, body: {} }));
  const [phases, segments, systems] = [
    await entries('phase', 8),
    await entries('segment', 10),
    await entries('system', 30),
  ];
  const everywhere = await add('/entries/system', { name: 'Überall', body: {} });
  const member = (await caller.get<{ items: { userId: string }[] }>('/members')).items[0]!.userId;

  const ids: string[] = [];
  for (let i = 0; i < touchpoints; i++) {
    const of = <T>(list: readonly T[], step: number) => list[(i * step + step) % list.length]!;
    const text = (length: number) =>
      `${Array.from({ length }, (_, j) => of(words, j * 7 + (i % 11) + 1)).join(' ')} ${i}`;
    const body: Partial<NewTouchpoint> = {
      ...{
        name: `${of(words, 5)} ${of(words, 7)} ${i}`,
        description: text(40),
        standard: text(60),
        obstacles: text(40),
      },
      ...{ competition: text(40), place: text(3), signalReason: text(6), hasSignalValue: i % 50 === 0 },
      ...{ departmentId: of(departments, 1), responsibleId: i % 100 === 0 ? member : null, criticality: 'medium' },
      ...{
        phaseIds: [of(phases, 1), of(phases, 3)],
        segmentIds: [of(segments, 1)],
        systemIds: [everywhere, of(systems, 1), of(systems, 7)],
      },
      ...{ perspectives: ['customer', 'brand'], stakeholders: ['customer'], relationships: ['existing', 'potential'] },
      ...{
        markets: ['consumers'],
        direction: 'both',
        access: 'open',
        devices: ['phone', 'tablet'],
        contactsPerYear: i * 10,
      },
      ...{
        touched: ['service', 'employee'],
        class: of(['social', 'offline', 'digital'] as const, 1),
        directness: 'direct',
      },
      ...{ media: 'owned', control: 'full', channels: ['website', 'app', 'email'], otherChannels: [`Kanal ${i % 30}`] },
      ...{ attributes: [{ name: 'Antwortzeit', target: '2 h', actual: `${i % 48} h` }], reviewMonths: (i % 24) + 1 },
      ...{ frontDepartmentIds: [of(departments, 2)], backDepartmentIds: [of(departments, 3), of(departments, 5)] },
      ...{
        mandate: 'advise',
        integration: 'partial',
        capacityPerDay: 100,
        fixedCostPerYear: 1000,
        costPerContact: 1.5,
      },
      externalIds: [`CRM-${i}`],
    };
    ids.push(await add('/touchpoints', body));
  }
  let cursor = '';
  for (let page = 0; page < touchpoints / 400; page++) {
    const { nextCursor } = await caller.get<Listed>(`/touchpoints?sort=name&limit=200${cursor && `&cursor=${cursor}`}`);
    cursor = nextCursor ?? cursor;
  }
  return { ids, department: departments[0]!, phase: phases[0]!, everywhere, cursor };
}

/** Two of staff and two of customers at every fifth touchpoint: the level of some contradicts, of others it does not. */
async function addPerceptions(caller: ApiCaller, ids: readonly string[]): Promise<void> {
  const levels = ['disappointing', 'ok', 'delighting', null] as const;
  for (const [place, id] of ids.entries()) {
    if (place % 5 !== 0) continue;
    for (const [turn, source] of (['staff', 'staff', 'customer', 'interview'] as const).entries()) {
      const level = levels[(place / 5 + (turn < 2 ? 0 : place)) % levels.length]!;
      await caller.post(`/touchpoints/${id}/perceptions`, {
        source,
        level,
        expect: 'Schnell und freundlich '.repeat(20),
      });
    }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await run(Number(process.argv[2] ?? 5000), process.argv[3]);
}
