import { type Interaction, InteractionSchema, interactionLimits } from '@anklang/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findUnstorable } from '../../../platform/http/unstorable.ts';
import { fitsPlainly } from './fits-plainly.ts';
import { readInteraction } from './read-interaction.ts';
import { toStored } from './to-stored.ts';

const least = { customer: 'c', touchpoint: 'T', time: '2026-03-01T10:00:00Z' };
const read = (value: unknown) => readInteraction(JSON.stringify(value), 'de');
const rejection = (value: unknown) => {
  const answer = read(value);
  return 'rejection' in answer ? answer.rejection : null;
};

describe('what is no interaction', () => {
  test.each([
    ['not even an object', 7, ''],
    ['null', null, ''],
    ['a list', [least], ''],
    ['nothing', {}, 'customer'],
    ['without time', { customer: 'c', touchpoint: 'T' }, 'time'],
    ['blank customer', { ...least, customer: ' \t' }, 'customer'],
    ['long touchpoint', { ...least, touchpoint: 'x'.repeat(301) }, 'touchpoint'],
    ['unknown key', { ...least, colour: 'red' }, ''],
    ['null instead of nothing', { ...least, channel: null }, 'channel'],
    ['time without offset', { ...least, time: '2026-03-01T10:00:00' }, 'time'],
    ['a 30 February', { ...least, time: '2026-02-30T10:00:00Z' }, 'time'],
    ['the year 0', { ...least, time: '0000-01-01T00:00:00Z' }, 'time'],
    ['the year 1899', { ...least, time: '1899-12-31T23:59:59Z' }, 'time'],
    ['the year 2200', { ...least, time: '2200-01-01T00:00:00Z' }, 'time'],
    ['the year 99999', { ...least, time: '99999-01-01T00:00:00Z' }, 'time'],
    ['a number as time', { ...least, time: 1_700_000_000 }, 'time'],
    ['negative worth', { ...least, conversion: { value: -1 } }, 'conversion.value'],
    ['who started it', { ...least, direction: 'nobody' }, 'direction'],
    ['half a point', { ...least, rating: { value: 7.5, scale: [0, 10] } }, 'rating.value'],
    ['off the scale', { ...least, rating: { value: 11, scale: [0, 10] } }, 'rating'],
    ['a scale of halves', { ...least, rating: { value: 1, scale: [0.5, 5] } }, 'rating.scale'],
    ['a scale upside down', { ...least, rating: { value: 1, scale: [5, 1] } }, 'rating.scale'],
    [
      'cut points elsewhere',
      { ...least, rating: { value: 1, scale: [1, 5], levels: { disappointing: 6, delighting: 9 } } },
      'rating',
    ],
    ['deep properties', { ...least, properties: { a: { b: 1 } } }, 'properties.a'],
    ['too many properties', { ...least, properties: many(21) }, 'properties'],
    ['too many segments', { ...least, segments: many(21) }, 'segments'],
    ['a NUL', { ...least, customer: 'a\u0000b' }, 'customer'],
    ['a NUL in a key', { ...least, properties: { 'a\u0000': 1 } }, 'properties.a'],
    ['half a pair', { ...least, properties: { a: '\ud800' } }, 'properties.a'],
    ['half a pair in a key', { ...least, segments: { '\udc00': 'x' } }, 'segments.\ufffd'],
  ])('%s', (_name, value, path) => {
    expect(rejection(value)?.path).toBe(path);
    expect(rejection(value)?.message).toMatch(/\S{3}/);
  });

  test.each([
    ['of properties', '{"customer":"c","touchpoint":"T","time":"2026-03-01T10:00:00Z","properties":{"__proto__":1}}'],
    [
      'of segments',
      '{"customer":"c","touchpoint":"T","time":"2026-03-01T10:00:00Z","segments":{"\\u005f_proto__":"x"}}',
    ],
    ['with blanks', '{"customer":"c","touchpoint":"T","time":"2026-03-01T10:00:00Z","segments":{" __proto__ ":"x"}}'],
    ['of it all', '{"customer":"c","touchpoint":"T","time":"2026-03-01T10:00:00Z","__proto__":{"cost":1}}'],
  ])('__proto__ as a key %s', (_name, text) => {
    expect(readInteraction(text, 'en')).toHaveProperty('rejection.message');
  });

  test('a number that no number can be', () => {
    for (const number of ['1e400', '-1e400']) {
      const text = JSON.stringify({ ...least, cost: 77, properties: { a: 78 } });
      expect(readInteraction(text.replace('77', number), 'de')).toMatchObject({ rejection: { path: 'cost' } });
      expect(readInteraction(text.replace('78', number), 'de')).toMatchObject({ rejection: { path: 'properties.a' } });
    }
  });

  test('the sentence is in the language of the caller, and no longer than one reads', () => {
    const text = JSON.stringify({ ...least, rating: { value: 11, scale: [0, 10] } });
    expect(readInteraction(text, 'de')).toEqual({
      rejection: { path: 'rating', message: 'die Bewertung liegt außerhalb ihrer Skala' },
    });
    expect(readInteraction(text, 'en')).toEqual({
      rejection: { path: 'rating', message: 'the rating lies outside its scale' },
    });
    const endless = rejection({ ...least, [`\ud800${'x'.repeat(100_000)}`]: 1 });
    expect(endless?.message.length).toBeLessThanOrEqual(500);
    expect(endless?.message.isWellFormed()).toBe(true);
  });

  test('nesting to the bottom of the sea', () => {
    const deep = `${'['.repeat(120_000)}${']'.repeat(120_000)}`;
    for (const field of ['customer', 'properties', 'rating']) {
      const text = `{"customer":"c","touchpoint":"T","time":"2026-03-01T10:00:00Z","${field}":${deep}}`;
      expect(readInteraction(text, 'de')).toMatchObject({ rejection: { path: field } });
    }
  });
});

describe('what is kept', () => {
  test('everything an interaction can say', () => {
    const answer = read({
      ...least,
      customer: '  K-1 ',
      time: '2026-03-29T03:30:00.1239-03:30',
      ...{ session: 's', channel: 'Web', device: 'phone', direction: 'company', department: 'Vertrieb' },
      ...{ handledBy: 'E7', campaign: 'Mai', object: 'Tarif', reportedOrigin: 'Freunde' },
      ...{ conversion: { value: -0 }, cost: 2.5, durationSeconds: 30 },
      rating: { value: 4, scale: [1, 5] },
      segments: { ' Region ': ' Nord ' },
      properties: { order: 'A1', amount: 3, new: false },
    });
    expect(answer).toEqual({
      row: {
        customer: 'K-1',
        touchpoint: 'T',
        time: Date.UTC(2026, 2, 29, 7, 0, 0, 123),
        offsetMinutes: -210,
        session: 's',
        dimensions: {
          ...{ channel: 'Web', device: 'phone', direction: 'company', department: 'Vertrieb' },
          ...{ handledBy: 'E7', campaign: 'Mai', object: 'Tarif' },
        },
        ...{ value: 0, cost: 2.5, durationSeconds: 30, reportedOrigin: 'Freunde' },
        rating: { value: 4, low: 1, high: 5, common: 8 },
        segments: { Region: 'Nord' },
        properties: { order: 'A1', amount: 3, new: false },
      },
    });
    expect(Object.is('row' in answer && answer.row.value, 0)).toBe(true);
  });

  test('what is not said is null', () => {
    expect(read({ ...least, segments: {}, properties: {} })).toMatchObject({
      row: { session: null, value: null, cost: null, rating: null, segments: null, properties: null, offsetMinutes: 0 },
    });
  });

  test('cut points of its own hold', () => {
    const rating = { value: 4, scale: [1, 5], levels: { disappointing: 3, delighting: 4 } };
    expect(read({ ...least, rating })).toMatchObject({ row: { rating: { common: 9 } } });
  });
});

describe('the fast way and the schema', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      'Newsletter',
      ' a',
      'b\u00a0',
      '\ufeff',
      'x'.repeat(200),
      'x'.repeat(301),
      '',
      '__proto__',
      'ä',
      '\ud800',
    ),
  );
  const number = fc.oneof(
    fc.constantFrom(0, -0, 1, -1, 0.5, 254, 255, 1e9, 1e12, 1e12 + 1, Number.NaN, Number.POSITIVE_INFINITY),
    fc.double(),
    fc.integer({ min: -2, max: 12 }),
  );
  const time = fc.oneof(
    fc.constantFrom(
      ...['2026-02-28T23:59:59Z', '2026-02-29T00:00:00Z', '2024-02-29T00:00:00.5+14:00', '2026-01-01T24:00:00Z'],
      ...['1900-01-01T00:00:00+00:01', '2199-12-31T23:59:59.999Z', '2026-01-01T00:00Z', '2026-01-01t00:00:00z'],
      ...[
        '2026-01-01T00:00:00+23:59',
        '2026-01-01T00:00:00+2400',
        '2026-01-01T23:59:60Z',
        `2026-01-01T00:00:00.${'1'.repeat(30)}Z`,
      ],
    ),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  );
  const anything = fc.oneof(
    { maxDepth: 1 },
    word,
    number,
    time,
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.integer()),
  );
  const map = fc.dictionary(word, fc.oneof(word, number, fc.boolean(), fc.constant(null)), { maxKeys: 4 });
  const rating = fc.record(
    { value: number, scale: fc.oneof(fc.tuple(number, number), fc.array(number)), levels: map, other: word },
    { requiredKeys: ['value', 'scale'] },
  );
  const fields = {
    ...{ customer: word, touchpoint: word, time, session: word, channel: word, handledBy: word, reportedOrigin: word },
    direction: fc.constantFrom('customer', 'company', 'nobody'),
    conversion: fc.oneof(fc.record({ value: number }, { requiredKeys: [] }), map, anything),
    ...{ cost: number, durationSeconds: number },
    rating: fc.oneof(rating, anything),
    segments: fc.oneof(map, anything),
    properties: fc.oneof(map, anything),
  };
  const goodWord = fc.constantFrom('Newsletter', 'Köln', 'b', 'x'.repeat(200), '日本 1', '2');
  const goodMap = fc.dictionary(goodWord, goodWord, { maxKeys: 4 });
  const good = fc.record(
    {
      ...{ customer: goodWord, touchpoint: goodWord, session: goodWord, channel: goodWord, reportedOrigin: goodWord },
      time: fc
        .date({ noInvalidDate: true, min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z') })
        .map((date) => date.toISOString()),
      direction: fc.constantFrom('customer', 'company'),
      conversion: fc.constantFrom({}, { value: 0 }, { value: 12.5 }),
      rating: fc.constantFrom(
        { value: 10, scale: [0, 10] },
        { value: 1, scale: [1, 5] },
        { value: 3, scale: [1, 7], levels: { disappointing: 2, delighting: 3 } },
      ),
      segments: goodMap,
      properties: goodMap,
    },
    { requiredKeys: ['customer', 'touchpoint', 'time'] },
  );
  /** A good one with up to two fields of which nobody knows. */
  const odd = fc
    .tuple(good, fc.record(fields, { requiredKeys: [] }), fc.array(fc.nat(), { maxLength: 2 }), word, anything)
    .map(([base, other, places, key, entry]) => {
      const names = Object.keys(other);
      const changes = places.flatMap((place) => {
        const name = names[place % Math.max(1, names.length)];
        return name === undefined ? [] : [[name, other[name as keyof typeof other]]];
      });
      return { ...base, ...Object.fromEntries(changes), ...(places[0] === 3 ? { [key]: entry } : {}) };
    });

  test('accept exactly the same and make the same of it', () => {
    let plain = 0;
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof(good, odd, odd, odd), (made) => {
        const text = JSON.stringify(made);
        const value: unknown = JSON.parse(text);
        const parsed = InteractionSchema.safeParse(value);
        const isPlain = fitsPlainly(value);
        if (isPlain) {
          plain += 1;
          // Nothing is trimmed, nothing dropped: what comes out of the schema is what went in.
          expect(parsed.success && parsed.data).toEqual(value);
        }
        const answer = readInteraction(text, 'en');
        const isFine = parsed.success && findUnstorable(value).length === 0 && !hasReservedKey(value);
        expect('row' in answer).toBe(isFine);
        if (!isFine) {
          refused += 1;
          return;
        }
        accepted += 1;
        expect(answer).toEqual({ row: toStored(parsed.data as Interaction) });
      }),
      { numRuns: 20_000, seed: 20260301 },
    );
    // Were hardly anything accepted, this would prove nothing.
    expect(plain).toBeGreaterThan(2000);
    expect(accepted - plain).toBeGreaterThan(200);
    expect(refused).toBeGreaterThan(2000);
  });

  test('what machines usually write goes the fast way', () => {
    const usual = {
      ...least,
      session: 's1',
      channel: 'Web',
      rating: { value: 9, scale: [0, 10] },
      properties: { a: 1 },
    };
    expect(fitsPlainly(usual)).toBe(true);
    expect(fitsPlainly({ ...usual, time: '2026-03-01T10:00:00.123456+01:00', conversion: {} })).toBe(true);
  });

  test('the longest interaction there can be is not too long', () => {
    const pair = '\u{1f600}';
    const text = (length: number) => pair.repeat(length / 2);
    const keys = Array.from({ length: 20 }, (_, key) => `${text(198)}${String.fromCodePoint(0xe000 + key)}`);
    const longest = {
      customer: text(200),
      touchpoint: text(300),
      time: `2026-03-01T10:00:00.${'0'.repeat(15)}+01:00`,
      ...Object.fromEntries(
        ['session', 'channel', 'device', 'department', 'handledBy', 'campaign', 'object', 'reportedOrigin'].map(
          (key) => [key, text(200)],
        ),
      ),
      segments: Object.fromEntries(keys.map((key) => [key, text(200)])),
      properties: Object.fromEntries(keys.map((key) => [key, text(1000)])),
    };
    expect(read(longest)).toHaveProperty('row');
    const escaped = JSON.stringify(longest).replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
    expect(Buffer.byteLength(escaped)).toBeLessThan(interactionLimits.interactionBytes);
  });
});

function many(count: number) {
  return Object.fromEntries(Array.from({ length: count }, (_, key) => [`k${key}`, 'v']));
}

function hasReservedKey(value: unknown): boolean {
  const { segments, properties } = value as Record<string, unknown>;
  const keys = [segments, properties].flatMap((map) =>
    typeof map === 'object' && map !== null ? Object.keys(map) : [],
  );
  return keys.some((key) => key.trim() === '__proto__');
}
