/** Where each alias leads in the end, and those that only lead in a ring. */
export function resolveRoots(customerOf: ReadonlyMap<string, string>): {
  roots: Map<string, string>;
  ringed: string[];
} {
  const roots = new Map<string, string>();
  const ringed: string[] = [];
  for (const alias of customerOf.keys()) {
    const way = new Set<string>();
    let id = alias;
    for (let next = customerOf.get(id); next !== undefined && !way.has(id); next = customerOf.get(id)) {
      way.add(id);
      id = next;
    }
    if (way.has(id)) ringed.push(alias);
    // A ring has no end: the smallest id of it stands for all, whoever looks.
    roots.set(alias, way.has(id) ? smallestOfRing(customerOf, id) : id);
  }
  return { roots, ringed };
}

function smallestOfRing(customerOf: ReadonlyMap<string, string>, start: string): string {
  let smallest = start;
  for (let id = customerOf.get(start)!; id !== start; id = customerOf.get(id)!) if (id < smallest) smallest = id;
  return smallest;
}
