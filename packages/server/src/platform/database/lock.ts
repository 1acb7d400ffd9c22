export type Lock = { acquire(): Promise<() => void> };

/** First come, first served; the answer of `acquire` gives the lock back. */
export function createLock(): Lock {
  let last: Promise<void> = Promise.resolve();

  return {
    async acquire() {
      const before = last;
      let release = () => {};
      last = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      return release;
    },
  };
}
