/** A small generator, so that the same log is made on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** An interaction as the API takes it. */
export type MadeInteraction = {
  customer: string;
  touchpoint: string;
  time: string;
  channel: string;
  rating?: { value: number; scale: [number, number] };
  conversion?: { value: number };
  segments: Record<string, string>;
  reportedOrigin?: string;
};

type Options = { customers?: number; seed?: number; until: Date };

const dayMs = 86_400_000;
const channels: Record<string, string> = {
  Website: 'Web',
  Newsletter: 'Web',
  Filiale: 'Filiale',
  Hotline: 'Telefon',
  Angebot: 'Brief',
  Vertrag: 'Filiale',
  Rechnung: 'Brief',
};
/** Lowest rating that is given, and how many steps above it: the hotline disappoints, the branch delights. */
const felt: Record<string, readonly [number, number]> = {
  Website: [5, 6],
  Newsletter: [6, 4],
  Filiale: [8, 3],
  Hotline: [0, 8],
  Angebot: [6, 5],
  Vertrag: [7, 4],
  Rechnung: [3, 7],
};

/**
 * A log of an invented company with known truths: whoever comes to the offer by way of the hotline stops there three
 * times in five, all others once in seven; the contract is the conversion.
 */
export function makeInteractionLog({ customers = 700, seed = 11, until }: Options): MadeInteraction[] {
  const next = random(seed);
  const log: MadeInteraction[] = [];
  for (let number = 1; number <= customers; number += 1) {
    const customer = `K-${String(number).padStart(4, '0')}`;
    const region = number <= 3 ? 'Insel' : next() < 0.55 ? 'Nord' : 'Süd';
    const path = walk(next);
    let time = until.getTime() - (20 + next() * 170) * dayMs;
    const origin = next() < 0.5 ? (next() < 0.6 ? 'Empfehlung' : 'Newsletter') : null;
    for (const [place, touchpoint] of path.entries()) {
      const [lowest, steps] = felt[touchpoint] ?? [5, 6];
      log.push({
        customer,
        touchpoint,
        time: new Date(time).toISOString(),
        channel: channels[touchpoint] ?? 'Web',
        ...(next() < 0.7
          ? { rating: { value: lowest + Math.floor(next() * steps), scale: [0, 10] as [number, number] } }
          : {}),
        ...(touchpoint === 'Vertrag' ? { conversion: { value: 100 + Math.floor(next() * 800) } } : {}),
        segments: { Region: region },
        ...(place === 0 && origin ? { reportedOrigin: origin } : {}),
      });
      time += (0.1 + next() * 3) * dayMs;
    }
  }
  return log;
}

function walk(next: () => number): string[] {
  const path: string[] = [];
  const begin = next();
  if (begin < 0.25) path.push('Newsletter');
  path.push(begin < 0.75 ? 'Website' : 'Filiale');
  if (next() < 0.15) return path;
  const middle = next();
  if (middle < 0.4) path.push('Hotline');
  else if (middle < 0.65 && path.at(-1) !== 'Filiale') path.push('Filiale');
  if (path.at(-1) === 'Hotline' && next() < 0.2) path.push('Website', 'Hotline');
  path.push('Angebot');
  if (next() < (path.at(-2) === 'Hotline' ? 0.6 : 0.14)) return path;
  path.push('Vertrag');
  if (next() < 0.5) path.push('Rechnung');
  return path;
}

/** The ways that a log holds, one per customer, in the order of their customers. */
export function waysOf(log: readonly MadeInteraction[]): string[][] {
  const ways = new Map<string, string[]>();
  for (const { customer, touchpoint } of log) ways.set(customer, [...(ways.get(customer) ?? []), touchpoint]);
  return [...ways.values()];
}
