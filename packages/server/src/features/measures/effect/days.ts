const dayMs = 86_400_000;

/** Days since 1 January 1970. */
export function dayOf(date: string): number {
  return Math.floor(Date.parse(date) / dayMs);
}

export function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
