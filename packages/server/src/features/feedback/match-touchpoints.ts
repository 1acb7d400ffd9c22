import type { MappedTouchpoint } from '@anklang/domain';

type Keyed = readonly { id: string; key: string }[];

/**
 * Which record of the register each mapped touchpoint is: the one that bears its column as key, or else one of its
 * former names, or else the one into which the record with such a key was merged. Null where it is new. No record
 * stands for two touchpoints.
 */
export function matchTouchpoints(
  mapped: readonly MappedTouchpoint[],
  register: Keyed,
  formerKeys: Keyed,
): (string | null)[] {
  const idOf = new Map(register.map(({ id, key }) => [key, id]));
  const formerIdOf = new Map(formerKeys.map(({ id, key }) => [key, id]));
  const matched = mapped.map(({ column }) => idOf.get(column) ?? null);
  const taken = new Set(matched);
  return matched.map((id, position) => {
    if (id !== null) return id;
    const { column, aliases = [] } = mapped[position]!;
    for (const name of [column, ...aliases]) {
      const known = idOf.get(name) ?? formerIdOf.get(name);
      if (known === undefined || taken.has(known)) continue;
      taken.add(known);
      return known;
    }
    return null;
  });
}
