/**
 * Elements made before, by id, with what they were made of: the same parts give the same object, so that only what
 * changed is worded and drawn again. What is not shown for a while stays, for it soon comes back.
 */
export type KeptElements<T> = {
  keep: (id: string, parts: readonly unknown[], make: () => T) => T;
};

export function keptElements<T>(): KeptElements<T> {
  const kept = new Map<string, { parts: readonly unknown[]; element: T }>();
  return {
    keep: (id, parts, make) => {
      const before = kept.get(id);
      const same =
        before?.parts.length === parts.length && parts.every((part, at) => Object.is(part, before.parts[at]));
      if (same) return before.element;
      const element = make();
      kept.set(id, { parts, element });
      return element;
    },
  };
}
