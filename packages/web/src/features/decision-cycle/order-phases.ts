/** One place earlier or later; at the ends nothing changes. */
export function movePhaseId(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  const moved = [...ids];
  [moved[from], moved[to]] = [moved[to]!, moved[from]!];
  return moved;
}

/** What is kept: nothing where the order is that of the workspace, so that it follows when that changes. */
export function ownOrder(ids: readonly string[], ofWorkspace: readonly string[]): string[] {
  const isTheSame = ids.length === ofWorkspace.length && ids.every((id, place) => id === ofWorkspace[place]);
  return isTheSame ? [] : [...ids];
}
