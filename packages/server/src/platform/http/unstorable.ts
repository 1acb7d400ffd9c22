/** Places of texts and keys with a NUL or half a surrogate pair: not every engine keeps them, so none is given them. */
export function findUnstorable(value: unknown): string[][] {
  if (typeof value === 'string') return isStorable(value) ? [] : [[]];
  if (typeof value !== 'object' || value === null) return [];

  return Object.entries(value).flatMap(([key, inner]) => {
    const place = key.replaceAll('\0', '').toWellFormed();
    return isStorable(key) ? findUnstorable(inner).map((path) => [place, ...path]) : [[place]];
  });
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
