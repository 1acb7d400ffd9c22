const always = 256 * 1024 * 1024;
const mostTimes = 200;
const most = 16 * 1024 ** 3;

/** Bytes that a packed file may become: real logs shrink to a thirtieth, bombs to a thousandth. */
export function unpackedLimit({ size, packed }: { size: number; packed: boolean }): number {
  return packed ? Math.min(most, Math.max(always, size * mostTimes)) : Number.POSITIVE_INFINITY;
}
