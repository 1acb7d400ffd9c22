// How long typing, moving and keeping takes on a large map in Chromium: 60 steps × 14 lanes × 6 personas.
import type { JourneyMap, JourneyMapContent } from '@anklang/domain';
import { launchChromium } from '../e2e/support/browser.ts';
import { startAnklang } from '../e2e/support/server.ts';
import { setUpOwner, visit } from '../e2e/support/visitor.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz234567';
const idOf = (number: number) =>
  Array.from({ length: 20 }, (_, place) => letters[Math.floor(number / 32 ** place) % 32]).join('');
const kinds = [
  ...['action', 'place', 'frequency', 'result', 'expect', 'get', 'manner', 'react', 'level'],
  ...['quotes', 'before', 'after', 'backstage', 'ideas'],
] as const;

export async function run(): Promise<void> {
  console.log('\nA large journey in the browser\n');
  const browser = await launchChromium();
  const server = await startAnklang();
  try {
    const visitor = await visit(browser, server.url, { language: 'de' });
    await setUpOwner(visitor);
    const { page, context } = visitor;
    const workspaceId = new URL(page.url()).pathname.split('/')[2] ?? '';
    const call = async <T>(path: string, data: object): Promise<T> => {
      const address = `/api/v1/workspaces/${workspaceId}${path}`;
      const reply = await context.request.post(address, { headers: { origin: server.url }, data });
      if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`);
      return (await reply.json()) as T;
    };
    const personas = [];
    for (let i = 0; i < 6; i++) {
      const { id } = await call<{ id: string }>('/entries/segment', {
        name: `Persona ${i}`,
        body: { isPersona: true },
      });
      personas.push({ id, scenario: 'Zieht um', goal: 'Alles aus einer Hand' });
    }
    const journey = await call<JourneyMap>('/journey-maps', { name: 'Große Journey' });
    const map = largeMap(personas);
    const change = { clientId: idOf(9000), base: journey.version, operations: [{ do: 'replaceMap', map }] };
    await call(`/journey-maps/${journey.id}/changes`, change);

    const opened = performance.now();
    await page.goto(`/w/${workspaceId}/journeys/${journey.id}`);
    await page.getByRole('columnheader').nth(1).waitFor();
    say('open', [performance.now() - opened]);
    await page.waitForTimeout(1500);

    await page.getByRole('gridcell').first().focus();
    say('arrow key to the next cell', await timeKeys('ArrowRight', 30));
    say('arrow key to the next lane', await timeKeys('ArrowDown', 12));
    await page.keyboard.press('Enter');
    say('letter typed', await timeKeys('x', 60));
    say('keep what was typed', await timeKeys('Control+Enter', 1));
    say('undo', await timeKeys('Control+z', 1));

    /** From the key to the frame that shows it. */
    async function timeKeys(key: string, times: number): Promise<number[]> {
      const all: number[] = [];
      for (let i = 0; i < times; i++) {
        await page.evaluate(() => {
          const store = window as unknown as { shown: Promise<number> };
          store.shown = new Promise((resolve) => {
            window.addEventListener(
              'keydown',
              () => {
                const from = performance.now();
                requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
              },
              { once: true, capture: true },
            );
          });
        });
        await page.keyboard.press(key);
        all.push(await page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown));
      }
      return all;
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

function largeMap(personas: JourneyMapContent['personas']): JourneyMapContent {
  const lanes = kinds.map((kind, place) => ({ id: idOf(1000 + place), kind, name: '', isHidden: false }));
  const steps = Array.from({ length: 60 }, (_, place) => ({
    ...{ id: idOf(place + 1), name: `Schritt ${place + 1}`, phaseId: null, touchpointIds: [], mapId: null },
    follows: true,
  }));
  const keys = ['everybody', ...personas.slice(0, 5).map(({ id }) => id)];
  const cells: JourneyMapContent['cells'] = {};
  const levels: JourneyMapContent['levels'] = {};
  for (const [place, { id }] of steps.entries()) {
    cells[id] = Object.fromEntries(
      lanes
        .filter(({ kind }) => kind !== 'level')
        .map((lane) => [
          lane.id,
          Object.fromEntries(keys.map((key) => [key, { text: `Ich tue hier, was ich für ${place + 1} tun muss.` }])),
        ]),
    );
    const points = { asIs: Math.round(60 * Math.sin(place / 3)), toBe: 60, until: null };
    levels[id] = Object.fromEntries(keys.map((key) => [key, points]));
  }
  return { steps, ways: [], lanes, personas, cells, levels };
}

function say(what: string, milliseconds: readonly number[]): void {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(0);
  console.log(`${what.padEnd(30)} median ${at(0.5)} ms, p95 ${at(0.95)} ms (${sorted.length})`);
}
