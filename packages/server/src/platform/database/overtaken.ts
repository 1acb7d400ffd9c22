/** What a row points at has gone, or two transactions wait for each other: PostgreSQL's codes, and SQLite's. */
const overtaken: readonly unknown[] = ['23503', '40P01', '40001', 787];

/** Did a write fail only because somebody else wrote at the same moment? Then nothing was written, and one may ask again. */
export function isOvertaken(error: unknown): boolean {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown };
  return overtaken.includes(code) || overtaken.includes(errcode);
}
