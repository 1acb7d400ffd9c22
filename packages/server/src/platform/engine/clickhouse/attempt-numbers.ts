import { randomBytes } from 'node:crypto';

/**
 * Numbers for attempts, as decimal text: they rise with the time, never twice the same in one process, and 64 random
 * bits of their own keep processes apart. Above those stand 48 bits of milliseconds and 16 that count.
 */
export function createAttemptNumbers(now: () => Date): () => string {
  const process = randomBytes(8).readBigUInt64BE();
  let last = 0n;
  return () => {
    const earliest = BigInt(now().getTime()) << 16n;
    last = earliest > last ? earliest : last + 1n;
    return ((last << 64n) | process).toString();
  };
}

/** The number that attempts before the instant lie below. */
export function attemptsBefore(instant: number): string {
  return (BigInt(instant) << 80n).toString();
}
