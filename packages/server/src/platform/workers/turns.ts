export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** So many pieces of work at a time; the rest waits, first come, first served. */
export function createTurns(count: number): Turns {
  const waiting: (() => void)[] = [];
  let free = count;

  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
