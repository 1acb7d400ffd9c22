/** Months at whose ends the balance is told, the latest of them. */
const mostMonths = 60;

/**
 * When a balance is told: at the end of each month (UTC) since the first interaction and at last on the day of the
 * statement itself. Rising.
 */
export function statementDates({ firstAt, at }: { firstAt: number | null; at: number }): number[] {
  const first = new Date(firstAt === null ? at : Math.min(firstAt, at));
  const last = new Date(at);
  const months = 12 * (last.getUTCFullYear() - first.getUTCFullYear()) + last.getUTCMonth() - first.getUTCMonth();
  const told = Math.min(months, mostMonths);
  const ends = Array.from(
    { length: told },
    (_, month) => Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - told + 1 + month, 1) - 1,
  );
  return [...ends, at];
}
