import { plainName } from '../feedback/column-names.ts';
import type { ColumnSummary } from '../feedback/schema.ts';
import type { LogMapping, PathMapping } from './log-mapping.ts';

/** Names as `plainName` writes them, the surest first; an ending such as "id" or "nr" may follow. */
const names = {
  customer: ['customer', 'kunde', 'kunden', 'client', 'user', 'visitor', 'besucher', 'person', 'contact', 'cookie'],
  case: ['caseconceptname', 'case', 'fall', 'vorgang', 'vorgangs', 'session', 'sitzung', 'journey', 'trace', 'order'],
  touchpoint: [
    'touchpoint',
    'kontaktpunkt',
    'conceptname',
    'activity',
    'aktivitat',
    'event',
    'step',
    'channel',
    'kanal',
  ],
  time: ['timetimestamp', 'timestamp', 'time', 'zeitpunkt', 'zeit', 'zeitstempel', 'datetime', 'date', 'datum'],
  path: ['path', 'pfad', 'weg', 'journey'],
  conversions: ['totalconversions', 'conversions', 'conversion', 'konversionen', 'abschlusse', 'kaufe', 'purchases'],
  value: ['totalconversionvalue', 'conversionvalue', 'value', 'wert', 'umsatz', 'revenue'],
  nulls: ['totalnull', 'null', 'nulls', 'ohneabschluss', 'noconversion'],
} as const;
const ending = /(id|nr|no|nummer|number|name)$/;

export type GuessedLog =
  | { mapping: LogMapping; lacking: null }
  | { mapping: null; lacking: 'case' | 'touchpoint' | 'time' };

/** What the columns of an event log mean, by their names; what is not sure is left out. */
export function guessLogMapping(columns: readonly ColumnSummary[]): GuessedLog {
  const customer = named(columns, 'customer');
  const caseColumn = named(columns, 'case');
  const touchpoint = named(columns, 'touchpoint');
  const time = named(columns, 'time');
  if (customer === undefined && caseColumn === undefined) return { mapping: null, lacking: 'case' };
  if (touchpoint === undefined) return { mapping: null, lacking: 'touchpoint' };
  if (time === undefined) return { mapping: null, lacking: 'time' };
  return {
    mapping: {
      ...(customer === undefined ? {} : { customer }),
      ...(caseColumn === undefined ? {} : { case: caseColumn }),
      touchpoint,
      time,
      timeCounts: 'calendar',
    },
    lacking: null,
  };
}

/** The mapping of a path file; null for a file that is none. */
export function guessPathMapping(columns: readonly ColumnSummary[]): PathMapping | null {
  const path = named(columns, 'path');
  const conversions = named(columns, 'conversions');
  if (path === undefined || conversions === undefined) return null;
  const value = named(columns, 'value');
  const nulls = named(columns, 'nulls');
  return {
    path,
    separator: '>',
    conversions,
    ...(value === undefined ? {} : { value }),
    ...(nulls === undefined ? {} : { nulls }),
  };
}

function named(columns: readonly ColumnSummary[], what: keyof typeof names): string | undefined {
  const usable = columns.filter(({ name, filled }) => filled > 0 && name.length <= 300);
  for (const word of names[what]) {
    const found = usable.find(({ name }) => [plainName(name), plainName(name).replace(ending, '')].includes(word));
    if (found) return found.name;
  }
  return undefined;
}
