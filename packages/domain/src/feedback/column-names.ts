/** A column name without what people and programs vary: case, accents, stars, blanks and separators. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Splits `Q8C_SHOP` into the question it stands under and what it is about; `about` is empty for a bare number. */
export function splitName(name: string): { question: string; about: string } {
  const trimmed = name.replace(/^[*#\s]+/, '').trim();
  const stem = /^([A-Za-z]{1,6}[_ ]?\d+)(?:([A-Za-z]?)[_. -]+|)(.*)$/.exec(trimmed);
  if (stem === null || stem[3] === undefined) return { question: '', about: trimmed };
  return { question: stem[1]!.toLowerCase(), about: stem[3].replace(/^[^\p{L}\p{N}]+/u, '') };
}

/** Number of letters to insert, remove, replace or swap with their neighbour (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, before[column - 2]! + 1);
      current.push(cost);
    }
    before = above;
    above = current;
  }
  return above[b.length]!;
}

/** 1 for the same name, 0 for nothing in common. */
export function nameLikeness(a: string, b: string): number {
  const plainA = plainName(a).slice(0, 100);
  const plainB = plainName(b).slice(0, 100);
  const longest = Math.max(plainA.length, plainB.length);
  return longest === 0 ? 0 : 1 - editDistance(plainA, plainB) / longest;
}

/** The names most like the wanted one, best first; nothing that is only vaguely like it. */
export function nearestNames(wanted: string, names: readonly string[], most = 3): string[] {
  return names
    .map((name) => ({ name, likeness: Math.max(nameLikeness(wanted, name), aboutLikeness(wanted, name) * 0.95) }))
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ name }) => name);
}

function aboutLikeness(a: string, b: string): number {
  const aboutA = splitName(a).about;
  const aboutB = splitName(b).about;
  return aboutA.length < 3 || aboutB.length < 3 ? 0 : nameLikeness(aboutA, aboutB);
}
