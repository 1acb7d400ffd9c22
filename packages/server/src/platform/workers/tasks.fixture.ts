import { fail } from '@anklang/domain';

/** Work for the pool's own tests. */
export function sumColumn({ values }: { values: Float64Array }, { onProgress }: { onProgress(done: number): void }) {
  onProgress(0.5);
  return values.reduce((sum, value) => sum + value, 0);
}

export function refuse(): never {
  throw fail('too_few_answers', { have: 3, need: 10 });
}

export function breakDown(): never {
  throw new Error('a bug');
}

export function neverEnd({ started }: { started: SharedArrayBuffer }): never {
  const flag = new Int32Array(started);
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
  for (;;) Atomics.wait(flag, 0, 1);
}
