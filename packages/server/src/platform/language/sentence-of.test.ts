import { type ErrorCode, errorCodes, fail } from '@anklang/domain';
import { expect, test } from 'vitest';
import { sentenceOf } from './sentence-of.ts';

/** Something for every parameter any code has. */
const params = {
  issues: [{ path: 'body.name', message: 'fehlt' }],
  permission: 'touchpoint.edit',
  limitMegabytes: 1,
  seconds: 12,
  format: 'CSV',
  reason: 'EACCES',
  what: 'rows',
  limit: 1_000_000,
  column: 'Q7ART',
  keys: ['wieght'],
  candidates: ['Q7ARTS'],
  scale: '1–5',
  count: 1234,
  value: '9',
  values: [{ value: '9', count: 3, firstLine: 17 }],
  respondent: 'R1',
  lines: [4, 9],
  line: 4,
  have: 10,
  need: 60,
  variable: 'ANKLANG_PORT',
  port: 4000,
  host: '127.0.0.1',
  path: '/somewhere',
  help: 'anklang --help',
  found: 70_000,
  batch: 'order-7',
  text: 'App*',
  part: 'steps',
  step: 'Hotline',
  name: 'Kasse',
  surveys: ['Kundenbefragung 2026'],
  from: 'retired',
  to: 'adapt',
  id: 'aaaaaaaaaaaaaaaaaaaa',
  number: 2,
  day: '2026-06-15',
  stepId: 'aaaaaaaaaaaaaaaaaaaa',
  laneId: 'bbbbbbbbbbbbbbbbbbbb',
  persona: 'everybody',
  now: { text: 'Sie ruft an' },
  fields: [{ field: 'place', now: 'Filiale', at: '2026-11-22T06:00:00.000Z', by: 'Toni' }],
};

test.each(Object.keys(errorCodes) as ErrorCode[])('%s has a sentence in both languages, every gap filled', (code) => {
  const failure = fail(
    code,
    errorCodes[code].params.parse({
      ...params,
      ...(code === 'mapping_not_guessed' ? { what: 'outcome' } : {}),
      ...(code === 'value_unreadable' ? { what: 'time' } : {}),
      ...(code === 'map_too_large' ? { what: 'steps' } : {}),
      ...(code === 'measure_step' ? { from: 'done', to: 'proposed' } : {}),
    }) as never,
  );
  const german = sentenceOf(failure, 'de');
  const english = sentenceOf(failure, 'en');
  for (const sentence of [german, english]) {
    expect(sentence).not.toMatch(/\{\{|undefined|\[object|errors[.:]/);
    expect(sentence).toMatch(/[.]$/);
  }
  expect(german).not.toBe(english);
});

test('numbers are written as the language does, ports as they are', () => {
  const outside = fail('values_outside_scale', { column: 'Q', scale: '1–5', count: 1234, values: params.values });
  expect(sentenceOf(outside, 'de')).toContain('1.234 Werte');
  expect(sentenceOf(outside, 'de')).toContain('„9“ (3-mal, zuerst in Zeile 17)');
  expect(sentenceOf(outside, 'en')).toContain('1,234 values');
  expect(sentenceOf(fail('port_taken', { port: 4000, host: 'localhost' }), 'de')).toContain('Port 4000');
});

test('reasons and places are said in the language', () => {
  const quote = fail('file_unreadable', { format: 'csv', reason: 'quoteOpen', detail: '3' });
  expect(sentenceOf(quote, 'de')).toContain('ein Anführungszeichen in Zeile 3 wird nie geschlossen');
  expect(sentenceOf(quote, 'en')).toContain('a quotation mark in line 3 is never closed');
  expect(sentenceOf(fail('path_unusable', { path: 'a.csv', reason: 'ENOENT' }), 'de')).toContain('das gibt es nicht');
  const mapping = fail('mapping_invalid', { issues: [{ path: 'outcome', message: 'missing' }] });
  expect(sentenceOf(mapping, 'de')).toContain('outcome (fehlt)');
  expect(sentenceOf(mapping, 'en')).toContain('outcome (missing)');
  expect(sentenceOf(fail('path_unusable', { path: 'a', reason: 'ELOOP' }), 'de')).toContain('ELOOP');
});

test('a long list is cut, an empty one is said', () => {
  const many = Array.from({ length: 20 }, (_, number) => `K${number}`);
  expect(sentenceOf(fail('mapping_key_unknown', { keys: many }), 'de')).toContain('K7 …');
  expect(sentenceOf(fail('column_missing', { column: 'X', candidates: [] }), 'en')).toContain('Similar names: none');
});

test('a field is called as people call it, a segment as they called it themselves', () => {
  const tooMany = (what: string) => fail('names_too_many', { what, limit: 65_000 });
  expect(sentenceOf(tooMany('handledBy'), 'de')).toContain('„Bearbeitet von“');
  expect(sentenceOf(tooMany('touchpoint'), 'en')).toContain('“Touchpoint”');
  expect(sentenceOf(tooMany('Kundengruppe'), 'de')).toContain('„Kundengruppe“');
});

test('a day is written as people write it', () => {
  const early = fail('round_day_early', { day: '2026-06-15' });
  expect(sentenceOf(early, 'de')).toContain('15. Juni 2026');
  expect(sentenceOf(early, 'en')).toContain('15 June 2026');
});

test('states of a touchpoint are said in the language', () => {
  const step = fail('lifecycle_step', { from: 'retired', to: 'adapt' });
  expect(sentenceOf(step, 'de')).toBe('Von „stillgelegt“ führt kein Schritt zu „anpassen“.');
  expect(sentenceOf(step, 'en')).toBe('No step leads from “retired” to “adapt”.');
});
