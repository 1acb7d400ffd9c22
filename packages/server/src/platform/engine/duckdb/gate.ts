import { createLock } from '../../database/lock.ts';

export type Gate = {
  /** Many at a time. */
  read<T>(work: () => Promise<T>): Promise<T>;
  /** One at a time, beside readers. */
  write<T>(work: () => Promise<T>): Promise<T>;
  /** Nobody beside it; readers who come meanwhile wait. */
  alone<T>(work: () => Promise<T>): Promise<T>;
};

/** Work inside of the gate never enters it again. */
export function createGate(): Gate {
  const turns = createLock();
  const entrance = createLock();
  const reading = new Set<Promise<unknown>>();

  const write = async <T>(work: () => Promise<T>): Promise<T> => {
    const release = await turns.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  };
  return {
    write,
    async read(work) {
      const enter = await entrance.acquire();
      const done = Promise.resolve().then(work);
      const settled = done.catch(() => {});
      reading.add(settled);
      enter();
      try {
        return await done;
      } finally {
        reading.delete(settled);
      }
    },
    alone: (work) =>
      write(async () => {
        const enter = await entrance.acquire();
        try {
          await Promise.all(reading);
          return await work();
        } finally {
          enter();
        }
      }),
  };
}
