/** How much may be held at once; who does not fit in is turned away, because waiting would hold on to the rest. */
export type MemoryBudget = { take(bytes: number): boolean; giveBack(bytes: number): void };

export function createMemoryBudget(mostBytes: number): MemoryBudget {
  let taken = 0;

  return {
    take(bytes) {
      if (taken + bytes > mostBytes) return false;
      taken += bytes;
      return true;
    },
    giveBack(bytes) {
      taken -= bytes;
    },
  };
}
