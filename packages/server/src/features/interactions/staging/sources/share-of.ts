const usualTimes = 12;

/** Share of a file that is read. How much a packed one becomes is not known: it comes ever nearer to the end. */
export function shareOf(passed: number, { size, packed }: { size: number; packed: boolean }): number {
  return packed ? 1 - Math.exp(-passed / (size * usualTimes)) : Math.min(1, passed / size);
}
