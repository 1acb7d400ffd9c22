/** Tries per address and minute, counted together over all routes that somebody could guess at. */
export function tryLimit(tries: number) {
  return { max: tries, timeWindow: 60_000, groupId: 'tries' };
}
