import { setImmediate as nextTurn } from 'node:timers/promises';
import { AnklangError } from '@anklang/domain';

/** What came of each input, in their order: null where it is done, else why it is refused. */
type Outcomes = readonly (AnklangError | null)[];

type Gathering<Input> = {
  /** Inputs carried out together at most. */
  most: number;
  /** What it throws refuses all of them. */
  carryOut: (key: string, inputs: readonly Input[]) => Promise<Outcomes>;
};

type Waiting<Input> = { input: Input; resolve(): void; reject(reason: unknown): void };

/**
 * SQLite answers at once: without a turn of the loop nobody else would ever get as far as the queue. A crowd takes several
 * turns to come in, and each turn waited spares a transaction that would have stopped all of them.
 */
async function whileMoreArrive(queue: readonly unknown[], most: number): Promise<void> {
  for (let before = 0; before < queue.length && queue.length < most; ) {
    before = queue.length;
    await nextTurn();
  }
}

/**
 * What arrives under a key while earlier inputs of that key are carried out waits, and is then carried out together: when
 * hundreds come at once, they cost a few transactions instead of hundreds. Alone, an input waits for a turn of the loop. The answer
 * settles when its own input is carried out.
 */
export function gather<Input>({ most, carryOut }: Gathering<Input>): (key: string, input: Input) => Promise<void> {
  const queues = new Map<string, Waiting<Input>[]>();

  const settle = async (key: string, group: readonly Waiting<Input>[]): Promise<void> => {
    try {
      const inputs = group.map(({ input }) => input);
      const outcomes = await carryOut(key, inputs);
      for (const [i, { resolve, reject }] of group.entries()) {
        if (outcomes[i]) reject(outcomes[i]);
        else resolve();
      }
    } catch (error) {
      // Expected refusals hold for all; what nobody expected may be the fault of one, whom the others must not pay for.
      if (error instanceof AnklangError || group.length === 1) for (const { reject } of group) reject(error);
      else for (const one of group) await settle(key, [one]);
    }
  };

  const work = async (key: string, queue: Waiting<Input>[]): Promise<void> => {
    while (queue.length > 0) {
      await whileMoreArrive(queue, most);
      await settle(key, queue.splice(0, most));
    }
    queues.delete(key);
  };

  return (key, input) =>
    new Promise((resolve, reject) => {
      const queue = queues.get(key);
      if (queue) {
        queue.push({ input, resolve, reject });
        return;
      }
      const begun = [{ input, resolve, reject }];
      queues.set(key, begun);
      void work(key, begun);
    });
}
