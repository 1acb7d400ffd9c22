/** Text as SQL writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", "''")}'`;
}

/** A name as SQL writes it. */
export function named(name: string): string {
  return `"${name.replaceAll('\0', '').replaceAll('"', '""')}"`;
}
