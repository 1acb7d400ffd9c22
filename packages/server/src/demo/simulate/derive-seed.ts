/**
 * A seed of its own for every customer, session and wave, so that each can be made without the others and none depends
 * on how many there are. The finaliser of MurmurHash3 (Appleby 2011) over the parts, in two halves.
 */
export function deriveSeed(seed: number, stream: number, one = 0, other = 0): number {
  asNumber[0] = seed;
  const high = mix(mix(mix(mix(asBits[0]! ^ 0x2545f491, asBits[1]!), stream), one), other);
  const low = mix(mix(mix(high ^ 0x68bc21eb, other), one), stream);
  return (high >>> 0) * 2 ** 20 + (low >>> 12);
}

const asNumber = new Float64Array(1);
const asBits = new Uint32Array(asNumber.buffer);

function mix(hash: number, part: number): number {
  let h = Math.imul(hash ^ Math.imul(part + 0x9e3779b9, 0x85ebca6b), 0xcc9e2d51);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** What the streams are for. */
export const streams = { customer: 1, session: 2, comment: 3, wave: 4, answer: 5 } as const;
