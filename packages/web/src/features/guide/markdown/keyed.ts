/** Parts of a text never change their order, so that their place names them. */
export function keyed<Item>(items: readonly Item[]): { key: string; item: Item }[] {
  return items.map((item, place) => ({ key: `part-${place}`, item }));
}
