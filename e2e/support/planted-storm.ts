const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** A small generator, so that the same days are made on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

type Made = { customer: string; touchpoint: string; time: string; rating: { value: number; scale: [number, number] } };

/** Days of the storm, counted from the last day back. */
const storm = { from: 20, to: 17 };

export const stormPlace = 'Bewertungsportal';

/**
 * Half a year at three touchpoints, up to and including the day of `until`: nothing happens but at one of them, where for
 * four days five times as many come and are angry.
 */
export function makeStorm(until: Date): { interactions: Made[]; from: string; to: string } {
  const next = random(11);
  const lastDay = Math.floor(until.getTime() / dayMs);
  const interactions: Made[] = [];
  for (const touchpoint of ['Hotline', 'Filiale', stormPlace]) {
    for (let back = 180; back >= 0; back--) {
      const isStorm = touchpoint === stormPlace && back <= storm.from && back >= storm.to;
      const count = Math.round((8 + 5 * next()) * (isStorm ? 5 : 1));
      for (let i = 0; i < count; i++) {
        const isBad = next() < (isStorm ? 0.85 : 0.1);
        interactions.push({
          customer: `kunde-${touchpoint}-${back}-${i}`,
          touchpoint,
          time: new Date((lastDay - back) * dayMs + (8 + (i % 10)) * hourMs).toISOString(),
          rating: { value: isBad ? 1 : 9, scale: [0, 10] },
        });
      }
    }
  }
  const dateOf = (back: number) => new Date((lastDay - back) * dayMs).toISOString().slice(0, 10);
  return { interactions, from: dateOf(storm.from), to: dateOf(storm.to) };
}
