/** What stands behind `Bearer` in an Authorization header, well-formed or not; null without one. */
export function bearerOf(header: string | null | undefined): string | null {
  if (!header || !/^Bearer(\s|$)/i.test(header)) return null;

  return header.slice('Bearer'.length).trim();
}
