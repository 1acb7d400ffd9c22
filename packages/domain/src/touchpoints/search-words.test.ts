import { describe, expect, test } from 'vitest';
import { foldText } from './fold-text.ts';
import { searchWords } from './search-words.ts';

const finds = (search: string, text: string) =>
  searchWords(search).every((ways) => ways.some((way) => foldText(text).includes(way)));

describe('texts are folded', () => {
  test.each([
    ['Überweisung  am\nSchalter', 'uberweisung am schalter'],
    ['STRASSE, Straße, Straẞe', 'strasse, strasse, strasse'],
    ['Café à la Zürich', 'cafe a la zurich'],
    ['ﬁnal ①', 'final 1'],
    ['İstanbul', 'istanbul'],
  ])('%s', (text, folded) => expect(foldText(text)).toBe(folded));

  test('folding again changes nothing', () => expect(foldText(foldText('Ä ẞ ǅ ﷺ'))).toBe(foldText('Ä ẞ ǅ ﷺ')));
});

describe('a search finds', () => {
  test.each([
    ['filialen', 'Filiale am Markt'],
    ['Filiale', 'Die Filialleitung grüßt'],
    ['schalter kunde', 'Kundin am Bankschalter'],
    ['Kundinnen', 'Für jede Kundin'],
    ['Zugang', 'Alle Zugänge'],
    ['Zugänge', 'Ein Zugang'],
    ['Ueberweisung', 'Überweisung'],
    ['Strasse', 'Straße'],
    ['deliveries', 'Delivery on time'],
    ['branches', 'A branch'],
    ['letters', 'Letter of welcome'],
    ['e-mail', 'email'],
    ['rechnungen ONLINE', 'Online-Rechnung'],
    ['7.5', 'Version 7.5'],
    ['', 'anything'],
  ])('%s in %s', (search, text) => expect(finds(search, text)).toBe(true));

  test.each([
    ['schalter', 'Filiale'],
    ['filiale hamburg', 'Filiale Berlin'],
    ['app', 'Postkarte'],
  ])('not %s in %s', (search, text) => expect(finds(search, text)).toBe(false));
});
