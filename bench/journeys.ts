/**
 * A journey of 60 steps × 14 lanes × 6 personas, every cell written, among 500 journeys: a change of one cell, reading it,
 * two people who write at once, and the list, at the API.
 *
 *     node --conditions=source bench/journeys.ts [journeys, default 500] [SQLite or PostgreSQL, default both]
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { everybody, type JourneyMap, type JourneyMapContent, type LaneKind, type MapOperation } from '@anklang/domain';
import { startAnklang } from '../e2e/support/server.ts';
import { type ApiCaller, setUpCaller } from './api-caller.ts';
import { onBothStores } from './on-both-stores.ts';

const reachMilliseconds = 100;
const runs = 100;
const atOnce = 50;

export function run(journeys = 500, only?: string): Promise<void> {
  return onBothStores({ only, measure: (store, settings) => measure({ journeys, store, settings }) });
}

type Measured = { journeys: number; store: string; settings: Readonly<Record<string, string>> };

async function measure({ journeys, store, settings }: Measured): Promise<void> {
  const server = await startAnklang(settings);
  try {
    const caller = await setUpCaller(server.url);
    const big = await fillJourneys(caller, journeys);
    const size = Math.round(JSON.stringify(big.map).length / 1000);
    console.log(`\nA journey of 60 steps × 14 lanes × 6 personas (${size} kB) among ${journeys}, on ${store}\n`);
    console.log(`| Work at the API (reach ${reachMilliseconds} ms at p95) | p50, ms | p95, ms | processor, ms |`);
    console.log('| --- | ---: | ---: | ---: |');
    for (const [name, ask] of Object.entries(asked(caller, big))) {
      const times: number[] = [];
      const used = processorMilliseconds(server.pid);
      for (let i = 0; i < runs; i++) {
        const begun = performance.now();
        await ask(i);
        times.push(performance.now() - begun);
      }
      const each = (processorMilliseconds(server.pid) - used) / runs;
      times.sort((a, b) => a - b);
      const [p50, p95] = [times[Math.ceil(runs * 0.5) - 1]!, times[Math.ceil(runs * 0.95) - 1]!];
      console.log(`| ${name} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${each.toFixed(1)} |`);
    }
    console.log(`\n${await writeAtOnce(caller, big)}`);
  } finally {
    await server.stop();
  }
}

/** What the server itself used, whatever else the machine does; NaN where the system does not tell. */
function processorMilliseconds(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // User and system time, in hundredths of a second, behind the name in brackets.
  const fields = readFileSync(file, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function asked(caller: ApiCaller, big: JourneyMap) {
  const at = `/journey-maps/${big.id}`;
  const clientId = newId();
  let version = big.version;
  const change = async (operation: MapOperation) => {
    const answer = await caller.post<{ version: number }>(`${at}/changes`, {
      ...{ clientId, base: version, operations: [operation] },
    });
    version = answer.version;
  };
  const { steps, lanes, personas } = big.map;
  const of = <T>(list: readonly T[], i: number) => list[i % list.length]!;
  const searches = ['konto', 'Überweisung', 'schritt 17', 'gibtesnicht'];
  return {
    'change of one cell': (i: number) =>
      change({
        ...{ do: 'setCell', stepId: of(steps, i * 7).id, laneId: lanes[i % 8]!.id, persona: of(personas, i).id },
        cell: { text: `Ein neuer Satz ${i}, wie ihn jemand schreibt.` },
      }),
    'change of one point of the curve': (i: number) =>
      change({ do: 'setLevel', stepId: of(steps, i * 7).id, persona: everybody, change: { asIs: (i % 200) - 100 } }),
    'move of a step': (i: number) =>
      change({ do: 'moveStep', id: of(steps, i * 7).id, after: of(steps, i * 7 + 3).id }),
    'asking what others did': () =>
      caller.post(`${at}/following`, { clientId, after: version, place: { stepId: steps[0]!.id, laneId: null } }),
    'the whole journey': () => caller.get(at),
    'names on it': () => caller.get(`${at}/references`),
    'list, 50 journeys': () => caller.get('/journey-maps'),
    'list, 200 journeys by name': () => caller.get('/journey-maps?sort=name&limit=200'),
    'list, search': (i: number) => caller.get(`/journey-maps?search=${encodeURIComponent(of(searches, i))}`),
  };
}

/** Two pages that never wait for each other, each in cells of its own: nothing may be lost. */
async function writeAtOnce(caller: ApiCaller, { id, map }: JourneyMap): Promise<string> {
  const begun = performance.now();
  const writer = async (laneId: string) => {
    const clientId = newId();
    let { version: base } = await caller.get<JourneyMap>(`/journey-maps/${id}`);
    for (let i = 0; i < atOnce; i++) {
      const cell = { text: `${clientId} ${i}` };
      const operation = { do: 'setCell', stepId: map.steps[i]!.id, laneId, persona: everybody, cell } as const;
      const body = { clientId, base, operations: [operation] };
      base = (await caller.post<{ version: number }>(`/journey-maps/${id}/changes`, body)).version;
    }
    return clientId;
  };
  const lanes = map.lanes.filter(({ kind }) => kind === 'action' || kind === 'react').map((lane) => lane.id);
  const writers = await Promise.all(lanes.map(writer));
  const each = (performance.now() - begun) / (atOnce * lanes.length);
  const now = await caller.get<JourneyMap>(`/journey-maps/${id}`);
  for (const [place, laneId] of lanes.entries()) {
    for (let i = 0; i < atOnce; i++) {
      const cell = now.map.cells[map.steps[i]!.id]?.[laneId]?.[everybody];
      if (JSON.stringify(cell) !== JSON.stringify({ text: `${writers[place]} ${i}` }))
        throw new Error('a cell is lost');
    }
  }
  return `Two people at once, ${atOnce} cells each: ${each.toFixed(1)} ms per change; nothing was lost.`;
}

const kinds: LaneKind[] = [
  ...(['action', 'place', 'frequency', 'result', 'expect', 'get', 'manner', 'react'] as const),
  ...(['quotes', 'before', 'after', 'backstage', 'ideas', 'level'] as const),
];
const sentences = [
  'Sie sucht im Netz nach einem Konto und vergleicht die Gebühren.',
  'Er wartet am Schalter und weiß nicht, wie lange noch.',
  'Sie ruft an und sagt alles noch einmal.',
  'Die Überweisung ist nach einem Tag da.',
  'Er bekommt einen Brief, den er zweimal lesen muss.',
];

type Drawn = { steps: number; kinds: readonly LaneKind[]; personas: readonly string[]; touchpoints: readonly string[] };

function draw({ steps: count, kinds: laneKinds, personas, touchpoints }: Drawn): JourneyMapContent {
  const steps = Array.from({ length: count }, (_, i) => ({
    ...{ id: newId(), name: `Schritt ${i}`, phaseId: null, mapId: null, follows: true },
    touchpointIds: touchpoints.length > 0 ? [touchpoints[i % touchpoints.length]!] : [],
  }));
  const lanes = laneKinds.map((kind) => ({ id: newId(), kind, name: '', isHidden: false }));
  const map: JourneyMapContent = {
    ...{ steps, lanes, ways: [], personas: personas.map((id) => ({ id, scenario: '', goal: '' })) },
    ...{ cells: {}, levels: {} },
  };
  for (const [i, step] of steps.entries()) {
    const cells: Record<string, Record<string, { text: string }>> = {};
    for (const [j, lane] of lanes.entries()) {
      if (lane.kind === 'level') continue;
      const said = personas.map((id, k) => [id, { text: sentences[(i + j + k) % sentences.length]! }]);
      cells[lane.id] = Object.fromEntries(said);
    }
    map.cells[step.id] = cells;
    map.levels[step.id] = Object.fromEntries(
      personas.map((id, k) => [id, { asIs: ((i * 17 + k * 31) % 200) - 100, toBe: 60, until: null }]),
    );
  }
  return map;
}

/** The big one, and others of twelve steps. */
async function fillJourneys(caller: ApiCaller, journeys: number): Promise<JourneyMap> {
  const add = async (path: string, body: object) => (await caller.post<{ id: string }>(path, body)).id;
  const personas: string[] = [];
  for (let i = 0; i < 6; i++) personas.push(await add('/entries/segment', { name: `Persona ${i}`, body: {} }));
  const touchpoints: string[] = [];
  for (let i = 0; i < 40; i++)
    touchpoints.push(await add('/touchpoints', { name: `Touchpoint ${i}`, lifecycle: 'active' }));
  const begin = async (name: string, map: JourneyMapContent) => {
    const { id } = await caller.post<JourneyMap>('/journey-maps', { name, description: sentences.join(' ') });
    await caller.post(`/journey-maps/${id}/changes`, {
      ...{ clientId: newId(), base: 0, operations: [{ do: 'replaceMap', map }] },
    });
    return id;
  };
  const usual = await begin('Konto 0', draw({ steps: 12, kinds, personas: personas.slice(0, 2), touchpoints }));
  for (let i = 1; i < journeys - 1; i++) await add('/journey-maps', { name: `Konto ${i}`, copyOf: usual });
  const id = await begin('Die große Journey', draw({ steps: 60, kinds, personas, touchpoints }));
  return caller.get<JourneyMap>(`/journey-maps/${id}`);
}

function newId(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  return Array.from(randomBytes(20), (byte) => alphabet[byte & 31]).join('');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await run(Number(process.argv[2] ?? 500), process.argv[3]);
}
