/** How names are compared, as patterns compare them: capitals and the blanks around do not matter. */
export function foldName(name: string): string {
  return name.trim().toLowerCase();
}
