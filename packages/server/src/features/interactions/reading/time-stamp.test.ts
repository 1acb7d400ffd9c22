import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTimeStamp } from './time-stamp.ts';

test.for([
  '',
  'yesterday',
  '2026-13-01',
  '2026-02-29',
  '2026-01-01T25:00:00Z',
  '01/02/2026',
  '2026-01-01T10:60Z',
  '12345678',
  '0000-01-01',
  '2026-01-01T10:00:00.000+19:00',
  '2026-01-01T10:00:00.00x+01:00',
])('“%s” is no time', (text) => {
  expect(readTimeStamp(text)).toBeNull();
});

test.for<[string, string, number | null]>([
  ['2012-10-28T02:30:00.000+02:00', '2012-10-28T00:30:00.000Z', 120],
  ['2012-10-28T02:30:00.000+01:00', '2012-10-28T01:30:00.000Z', 60],
  ['2011-10-11 13:45:40.276000+02:00', '2011-10-11T11:45:40.276Z', 120],
  ['2026-01-01T10:00:00-0330', '2026-01-01T13:30:00.000Z', -210],
  ['2026-01-01T10:00Z', '2026-01-01T10:00:00.000Z', 0],
  ['2024-02-29', '2024-02-29T00:00:00.000Z', null],
  ['1.2.2026, 7:05', '2026-02-01T07:05:00.000Z', null],
  ['1767225600', '2026-01-01T00:00:00.000Z', null],
  ['1767225600000', '2026-01-01T00:00:00.000Z', null],
])('%s', ([text, instant, offset]) => {
  expect(readTimeStamp(text)).toEqual({ instant: Date.parse(instant), offset });
});

test('the quick way for the usual form reads as the language itself does', () => {
  const moment = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, fc.integer({ min: -14 * 60, max: 14 * 60 }), (date, offset) => {
      const clock = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 23);
      const size = Math.abs(offset);
      const two = (number: number) => String(number).padStart(2, '0');
      const text = `${clock}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
      expect(readTimeStamp(text)?.instant).toBe(Date.parse(text));
      expect(Math.abs(readTimeStamp(text)!.offset!)).toBe(size);
    }),
  );
});
