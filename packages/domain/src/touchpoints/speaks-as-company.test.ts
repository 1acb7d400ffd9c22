import { describe, expect, test } from 'vitest';
import { speaksAsCompany } from './speaks-as-company.ts';

describe('from whose view a touchpoint is described (000-14)', () => {
  test.each([
    ['Hier bieten wir eine rasche Auskunft.', 'bieten wir'],
    ['Wir bieten alles aus einer Hand.', 'Wir bieten'],
    ['Wir gerne beraten', 'Wir gerne beraten'],
    ['Der Kunde lernt unser Angebot kennen.', 'unser Angebot'],
    ['Mit unserem vielfach ausgezeichneten Service', 'unserem vielfach ausgezeichneten Service'],
    ['Unsere\n Kundinnen rufen an.', 'Unsere Kundinnen'],
    ['Here we offer advice.', 'we offer'],
    ['We always provide an answer', 'We always provide'],
    ['They meet our friendly staff.', 'our friendly staff'],
    ['WE DELIVER', 'WE DELIVER'],
    ['See our service, which we offer', 'our service'],
  ])('%j speaks as the company', (text, words) => {
    expect(speaksAsCompany(text)).toBe(words);
  });

  test.each([
    '',
    'Ich rufe an und will wissen, wo mein Paket ist.',
    'Ich warte zehn Minuten, dann höre ich eine freundliche Stimme.',
    // Customers say we and our as well.
    'Wir sind zu dritt und wollen unsere Wohnung versichern.',
    'Wir warten auf unser Gepäck und fragen uns, ob es kommt.',
    'We wait for our luggage and wonder whether it comes.',
    'Our flight is late; we ask at the desk.',
    'Wir erreichen niemanden, und wir schicken unsere Unterlagen noch einmal.',
    'Unsere Bank ruft unser Haus an; our team has to call again.',
    // Parts of other words.
    'Das Wirbieten, der Unserservice und das Powerofferieren',
    'Sie bieten wirklich viel.',
    'Your service, four offers, courservices',
  ])('%j does not', (text) => {
    expect(speaksAsCompany(text)).toBeNull();
  });

  test('reads a text of any length', () => {
    expect(speaksAsCompany('unser '.repeat(700))).toBeNull();
    expect(speaksAsCompany(`${'wir und '.repeat(500)}bieten`)).toBe('wir und bieten');
  });
});
