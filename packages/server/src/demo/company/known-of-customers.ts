import type { Language } from '@anklang/domain';
import type { CompanyTouchpoint } from './company-keys.ts';
import { touchpointDescriptions } from './touchpoints/index.ts';
import { type Words, words } from './words.ts';

type Known = { readonly name: Words; readonly values: Readonly<Record<string, Words>> };

const nameOf = (key: CompanyTouchpoint['key']): Words => touchpointDescriptions[key].name;

/** What the bank knows of each customer and asks in its survey, and what it can be: as its data call it. */
const known = {
  customerType: {
    name: words('Kundenart', 'Customer type'),
    values: {
      private: words('Privatkunden', 'Private customers'),
      business: words('Geschäftskunden', 'Business customers'),
    },
  },
  age: {
    name: words('Alter', 'Age'),
    values: {
      '18-27': words('18 bis 27', '18 to 27'),
      '28-44': words('28 bis 44', '28 to 44'),
      '45-64': words('45 bis 64', '45 to 64'),
      '65+': words('ab 65', '65 and over'),
    },
  },
  region: {
    name: words('Wohngegend', 'Area'),
    values: {
      town: words('Stadt Auenbrück', 'Auenbrück town'),
      north: words('Auental Nord', 'Auental north'),
      south: words('Auental Süd', 'Auental south'),
      east: words('Auental Ost', 'Auental east'),
      west: words('Auental West', 'Auental west'),
    },
  },
  origin: {
    name: words('Gekommen durch', 'Came through'),
    values: {
      recommendation: nameOf('recommendation'),
      branch: nameOf('branch'),
      'search-result': nameOf('search-result'),
      'comparison-portal': nameOf('comparison-portal'),
      'online-ad': nameOf('online-ad'),
      'sales-call': nameOf('sales-call'),
    },
  },
} as const satisfies Record<string, Known>;
export type KnownKey = keyof typeof known;

export const knownKeys = Object.keys(known) as readonly KnownKey[];

/** How the column is called in this language. */
export const knownName = (column: KnownKey, language: Language): string => known[column].name[language];

/** How the value is called in this language; a value without words is a mistake of the simulation. */
export function knownValue(column: KnownKey, value: string, language: Language): string {
  const said = (known[column].values as Known['values'])[value];
  if (!said) throw new RangeError(`${column}: no words for ${value}`);
  return said[language];
}
