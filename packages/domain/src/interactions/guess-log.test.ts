import { expect, test } from 'vitest';
import { column, ratings, unique } from '../feedback/made-columns.fixture.ts';
import { guessLogMapping, guessOcelMapping, guessPathMapping } from './guess-log.ts';
import { LogMappingSchema } from './log-mapping.ts';

const time = unique('Zeitpunkt', 100);

test('a German export with everything', () => {
  const { mapping } = guessLogMapping([
    unique('Kundennr.', 100),
    column('Vorgangs-ID', { V1: 60, V2: 40 }),
    column('Kontaktpunkt', { Beratung: 60, Kauf: 40 }),
    time,
    column('Kanal', { Filiale: 70, Telefon: 30 }),
    column('Gerät', { Telefon: 30 }, 70),
    column('Richtung', { eingehend: 80, ausgehend: 20 }),
    column('Abteilung', { Vertrieb: 50, Service: 50 }),
    column('Mitarbeiter', { M1: 50, M2: 50 }),
    column('Kampagne', { Frühjahr: 10 }, 90),
    column('Marke', { A: 50, B: 50 }),
    column('Kosten', { '1.5': 50 }, 50),
    column('Dauer (Sekunden)', { '120': 50 }, 50),
    ratings('NPS', [1, 2, 0, 3, 1, 4, 5, 9, 20, 30, 25], {}, 0),
    column('Umsatz', { '99.5': 10 }, 90),
    column('Kundensegment', { Neu: 50, Alt: 50 }),
    column('Region', { Nord: 50, Süd: 50 }),
    column('Herkunft', { Empfehlung: 10 }, 90),
  ]);
  expect(LogMappingSchema.parse(mapping)).toEqual({
    customer: 'Kundennr.',
    case: 'Vorgangs-ID',
    touchpoint: 'Kontaktpunkt',
    time: 'Zeitpunkt',
    timeCounts: 'calendar',
    channel: 'Kanal',
    device: 'Gerät',
    direction: 'Richtung',
    department: 'Abteilung',
    handledBy: 'Mitarbeiter',
    campaign: 'Kampagne',
    object: 'Marke',
    cost: 'Kosten',
    durationSeconds: 'Dauer (Sekunden)',
    reportedOrigin: 'Herkunft',
    segments: ['Kundensegment', 'Region'],
    rating: { column: 'NPS', scale: [0, 10] },
    conversion: { value: 'Umsatz' },
  });
});

test('an English export, and nothing that is not sure', () => {
  const { mapping } = guessLogMapping([
    unique('customer_id', 100),
    column('event', { view: 60, buy: 40 }),
    unique('Timestamp', 100),
    ratings('rating', [5, 10, 20, 40, 25]),
    // A price in every row is no sign of a conversion, many sellers are no channel, and a rating of 0 to 93 has no scale.
    column('amount', { '5': 60, '7': 40 }),
    unique('channel', 300),
    column('score', { '0': 10, '93': 20, '41.5': 70 }),
    column('direction', Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`way ${at}`, 1]))),
  ]);
  expect(mapping).toEqual({
    customer: 'customer_id',
    touchpoint: 'event',
    time: 'Timestamp',
    timeCounts: 'calendar',
    rating: { column: 'rating', scale: [1, 5] },
  });
});

test('attributes of traces in XES are found under their own name', () => {
  const { mapping } = guessLogMapping([
    column('case:concept:name', { a: 50, b: 50 }),
    column('case:channel', { Internet: 100 }),
    column('concept:name', { x: 100 }),
    column('lifecycle:transition', { complete: 100 }),
    column('org:resource', { r: 100 }),
    unique('time:timestamp', 100),
  ]);
  expect(mapping).toMatchObject({
    case: 'case:concept:name',
    touchpoint: 'concept:name',
    time: 'time:timestamp',
    channel: 'case:channel',
    handledBy: 'org:resource',
  });
  expect(mapping?.customer).toBeUndefined();
  // Every transition counts until somebody says which.
  expect(mapping?.transitions).toBeUndefined();
});

test('where the only sign of a touchpoint is its channel, there is no channel beside', () => {
  const { mapping } = guessLogMapping([unique('cookie', 100), column('channel', { paid: 60, organic: 40 }), time]);
  expect(mapping).toMatchObject({ touchpoint: 'channel' });
  expect(mapping?.channel).toBeUndefined();
});

test.for([
  ['case', [column('event', { a: 1 }), time]],
  ['touchpoint', [unique('customer', 10), time]],
  ['time', [unique('customer', 10), column('event', { a: 10 })]],
] as const)('says that it lacks the %s', ([lacking, columns]) => {
  expect(guessLogMapping(columns)).toEqual({ mapping: null, lacking });
});

test('of an OCEL log the case is what most events have one of, the customer who is called so', () => {
  const columns = [column('ocel:type', { order: 60, pay: 40 }), unique('ocel:time', 100), column('team', { A: 100 })];
  const single = new Map([
    ['items', 10],
    ['orders', 95],
    ['customers', 55],
  ]);
  expect(guessOcelMapping({ columns, events: 100, single }).mapping).toEqual({
    customer: 'ocel:object:customers',
    case: 'ocel:object:orders',
    touchpoint: 'ocel:type',
    time: 'ocel:time',
    timeCounts: 'calendar',
    department: 'team',
  });
  single.set('customers', 20);
  const { mapping } = guessOcelMapping({ columns, events: 100, single });
  expect([mapping?.customer, mapping?.case]).toEqual([undefined, 'ocel:object:orders']);
  expect(guessOcelMapping({ columns, events: 100, single: new Map() })).toEqual({ mapping: null, lacking: 'case' });
});

test('a path file', () => {
  const counts = (name: string) => column(name, { '1': 5, '2': 5 });
  expect(guessPathMapping([unique('path', 10), counts('total_conversions'), counts('total_conversion_value')])).toEqual(
    {
      path: 'path',
      separator: '>',
      conversions: 'total_conversions',
      value: 'total_conversion_value',
    },
  );
  expect(guessPathMapping([unique('path', 10), counts('visits')])).toBeNull();
});
