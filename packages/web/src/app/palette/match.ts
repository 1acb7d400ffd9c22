import { foldText, searchWords } from '@anklang/domain';

/** Is every word that is asked for part of the text? Capitals, umlauts and endings do not matter. */
export function isFound(search: string, text: string): boolean {
  const folded = foldText(text);
  return searchWords(search).every((ways) => ways.some((way) => folded.includes(way)));
}
