import { readList, writeList } from '../address-lists.ts';

/** Stages of a funnel as the address holds them: `A*B**C` is A or B, then C. */
export function readFunnel(text: string | undefined): string[][] {
  if (!text) return [];
  return text
    .split('**')
    .map(readList)
    .filter((stage) => stage.length > 0)
    .slice(0, 20)
    .map((stage) => stage.slice(0, 50));
}

export function writeFunnel(funnel: readonly (readonly string[])[]): string | undefined {
  return (
    funnel
      .filter((stage) => stage.length > 0)
      .map(writeList)
      .join('**') || undefined
  );
}
