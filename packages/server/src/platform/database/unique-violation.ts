const sqliteUnique = 2067;
const sqlitePrimaryKey = 1555;
const postgresUnique = '23505';

/** Did a write fail because the same key is already there? */
export function isUniqueViolation(error: unknown): boolean {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown };
  return code === postgresUnique || errcode === sqliteUnique || errcode === sqlitePrimaryKey;
}
