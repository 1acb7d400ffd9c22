import { fail } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { gather } from './gather.ts';

const refusal = fail('view_form_ended', {});

/** Remembers what was carried out together. */
function gathering(refuse: (input: number) => unknown = () => null, most = 10) {
  const groups: [string, number[]][] = [];
  const carryOut = async (key: string, inputs: readonly number[]) => {
    groups.push([key, [...inputs]]);
    await Promise.resolve();
    return inputs.map((input) => {
      const reason = refuse(input);
      if (reason instanceof Error && reason !== refusal) throw reason;
      return reason as typeof refusal | null;
    });
  };
  return { groups, add: gather({ most, carryOut }) };
}

describe('gathering', () => {
  test('what comes at once is carried out together, in order and by key', async () => {
    const { groups, add } = gathering();
    await Promise.all([add('a', 1), add('b', 2), add('a', 3)]);
    expect(new Map(groups)).toEqual(
      new Map([
        ['a', [1, 3]],
        ['b', [2]],
      ]),
    );
    expect(groups).toHaveLength(2);
    await add('a', 4);
    expect(groups.at(-1)).toEqual(['a', [4]]);
  });

  test('what comes while others are carried out waits for the next turn', async () => {
    const groups: number[][] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const add = gather<number>({
      most: 10,
      async carryOut(_key, inputs) {
        groups.push([...inputs]);
        if (groups.length === 1) await promise;
        return inputs.map(() => null);
      },
    });
    const first = add('a', 1);
    await expect.poll(() => groups.length).toBe(1);
    const later = [add('a', 2), add('a', 3)];
    resolve();
    await Promise.all([first, ...later]);
    expect(groups).toEqual([[1], [2, 3]]);
  });

  test('a crowd that comes in over several turns is carried out at once', async () => {
    const { groups, add } = gathering();
    const adds: Promise<void>[] = [];
    const arrive = (input: number) => {
      if (input < 4) setImmediate(arrive, input + 1);
      adds.push(add('a', input));
    };
    arrive(1);
    await expect.poll(() => adds).toHaveLength(4);
    await Promise.all(adds);
    expect(groups).toEqual([['a', [1, 2, 3, 4]]]);
  });

  test('no more than so many at a time', async () => {
    const { groups, add } = gathering(() => null, 2);
    await Promise.all([1, 2, 3, 4, 5].map((input) => add('a', input)));
    expect(groups.map(([, inputs]) => inputs)).toEqual([[1, 2], [3, 4], [5]]);
  });

  test('one that is refused does not stop the others', async () => {
    const { add } = gathering((input) => (input === 2 ? refusal : null));
    const settled = await Promise.allSettled([add('a', 1), add('a', 2), add('a', 3)]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  test('an expected refusal of the whole is told to all and not tried again', async () => {
    let tries = 0;
    const add = gather<number>({
      most: 10,
      async carryOut() {
        tries++;
        throw refusal;
      },
    });
    const settled = await Promise.allSettled([add('a', 1), add('a', 2)]);
    expect(settled.map((one) => one.status === 'rejected' && one.reason)).toEqual([refusal, refusal]);
    expect(tries).toBe(1);
  });

  test('what nobody expected is the fault of one, and only that one fails', async () => {
    const broken = new Error('broken');
    const { groups, add } = gathering((input) => (input === 2 ? broken : null));
    const settled = await Promise.allSettled([add('a', 1), add('a', 2), add('a', 3)]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(groups.map(([, inputs]) => inputs)).toEqual([[1, 2, 3], [1], [2], [3]]);
  });
});
