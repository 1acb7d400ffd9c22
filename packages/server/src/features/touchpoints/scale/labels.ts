import { foldText } from '@anklang/domain';

/** How things are called in a file, and which one a word of a file means. */
export type Labels = {
  labelOf(id: string): string;
  idOf(label: string): string | undefined;
};

/** By name, whatever its capitals; where several bear one name, with the id behind it. */
export function labelsOf(items: readonly { readonly id: string; readonly name: string }[]): Labels {
  const often = new Map<string, number>();
  for (const { name } of items) often.set(foldText(name), (often.get(foldText(name)) ?? 0) + 1);
  const labels = new Map(
    items.map(({ id, name }) => [id, often.get(foldText(name)) === 1 ? name : `${name} ${bracketed(id)}`]),
  );
  const ids = new Map([...labels].map(([id, label]) => [foldText(label), id]));
  return { labelOf: (id) => labels.get(id) ?? bracketed(id), idOf: (label) => ids.get(foldText(label)) };
}

/** What is no longer there has no name. */
function bracketed(id: string): string {
  return `[${id}]`;
}
