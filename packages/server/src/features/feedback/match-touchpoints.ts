import type { MappedTouchpoint } from '@anklang/domain';

/**
 * Which record of the register each mapped touchpoint is: the one that bears its column as key, or else one of its
 * former names. Null where it is new. No record stands for two touchpoints.
 */
export function matchTouchpoints(
  mapped: readonly MappedTouchpoint[],
  register: readonly { id: string; key: string }[],
): (string | null)[] {
  const idOf = new Map(register.map(({ id, key }) => [key, id]));
  const matched = mapped.map(({ column }) => idOf.get(column) ?? null);
  const taken = new Set(matched);
  return matched.map((id, position) => {
    if (id !== null) return id;
    for (const alias of mapped[position]!.aliases ?? []) {
      const known = idOf.get(alias);
      if (known === undefined || taken.has(known)) continue;
      taken.add(known);
      return known;
    }
    return null;
  });
}
