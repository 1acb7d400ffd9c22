import { foldText } from './fold-text.ts';

const mostWords = 12;
const shortestStem = 4;
/** Endings of German and English that say number and case only, the longest first. */
const endings = ['ern', 'ies', 'en', 'er', 'es', 'em', 'e', 'n', 's'];

/**
 * What to look for in folded texts: for each word ways to find it, of which one has to be part of the text. Endings are
 * left off, so that "Filialen" finds "Filiale" and "Filialleitung"; "ue" for "ü" and a missing hyphen do not matter.
 */
export function searchWords(search: string): string[][] {
  const words = foldText(search).split(' ').slice(0, mostWords);
  return words.filter((word) => word !== '').map(waysToFind);
}

function waysToFind(word: string): string[] {
  const spelled = [word, word.replace(/([aou])e/g, '$1'), word.replaceAll('-', '')];
  return [...new Set(spelled.filter((way) => way !== '').map(stemWord))];
}

function stemWord(word: string): string {
  if (!/^\p{L}[\p{L}-]*$/u.test(word)) return word;
  // "Kundinnen" is "Kundin" with an ending that doubles its last letter.
  if (word.endsWith('innen')) return word.slice(0, -3);
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= shortestStem);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
