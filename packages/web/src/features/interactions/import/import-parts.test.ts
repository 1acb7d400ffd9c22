import { type ColumnSummary, type LogMapping, LogMappingSchema, PathMappingSchema } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { checkLog } from './check-log.ts';
import { finishLog } from './finish-log.ts';
import { assign, draftLog, usesOf } from './log-draft.ts';
import { checkPaths, draftPaths, finishPaths, longestPath, usesOfPaths } from './path-draft.ts';
import { readExampleTime } from './read-example-time.ts';
import { sayTime } from './say-time.ts';

function columns(...names: string[]): ColumnSummary[] {
  const rest = { filled: 3, empty: 0, numeric: 0, distinct: 3, minimum: null, maximum: null, values: [] };
  return names.map((name) => ({ name, ...rest }));
}

const all = columns('Kunde', 'Vorgang', 'Kanal', 'Schritt', 'Zeit', 'Stand', 'Note', 'Umsatz', 'Region', 'Filiale');
const full: LogMapping = {
  customer: 'Kunde',
  case: 'Vorgang',
  touchpoint: ['Kanal', 'Schritt'],
  time: 'Zeit',
  timeCounts: 'instant',
  transitions: { column: 'Stand', count: ['complete'] },
  timeZone: 'Europe/Berlin',
  timeOrder: 'dmy',
  channel: 'Kanal',
  rating: { column: 'Note', scale: [1, 5], disappointing: 3 },
  conversion: { touchpoints: ['Kauf'], value: 'Umsatz' },
  segments: ['Region'],
  properties: ['Filiale'],
  quietMinutes: 30,
};

describe('the mapping of a log', () => {
  test('nothing is imported without who, where and when', () => {
    const empty = draftLog(null, all);
    expect(checkLog(empty)).toEqual(['whoMissing', 'touchpointMissing', 'timeMissing']);
    expect(finishLog(empty)).toBeNull();
  });

  test('comes back as it was, what the page does not ask about included', () => {
    const finished = finishLog(draftLog(full, all));
    expect(finished).toEqual(full);
    expect(LogMappingSchema.safeParse(finished).success).toBe(true);
  });

  test('names what the file does not have, and leaves it out', () => {
    const draft = draftLog({ ...full, customer: 'Person', segments: ['Region', 'Alter'] }, all);
    expect(draft.unknown).toEqual(['Person', 'Alter']);
    expect(finishLog(draft)).not.toHaveProperty('customer');
    expect(finishLog(draft)?.segments).toEqual(['Region']);
  });

  test('a case is enough to say who; without both nobody was there', () => {
    const draft = assign(draftLog(full, all), 'customer', '');
    expect(checkLog(draft)).toEqual([]);
    expect(checkLog(assign(draft, 'case', ''))).toEqual(['whoMissing']);
  });

  test('a rating needs a scale, and the limit of disappointing lies on it', () => {
    const rating = { column: 'Note', low: 1, high: 5, disappointing: null };
    const draft = draftLog(full, all);
    expect(checkLog({ ...draft, rating })).toEqual([]);
    expect(checkLog({ ...draft, rating: { ...rating, high: null } })).toEqual(['scaleMissing']);
    expect(checkLog({ ...draft, rating: { ...rating, high: 1 } })).toEqual(['scaleOrder']);
    expect(checkLog({ ...draft, rating: { ...rating, disappointing: 5 } })).toEqual(['disappointingOutside']);
  });

  test('no lifecycle state, no interaction; no column twice in the touchpoint', () => {
    const draft = draftLog(full, all);
    expect(checkLog({ ...draft, transitions: { column: 'Stand', count: [] } })).toEqual(['transitionsNone']);
    expect(checkLog({ ...draft, touchpoint: ['Kanal', 'Kanal'] })).toEqual(['touchpointTwice']);
  });

  test('a column may serve twice, and both uses are told', () => {
    expect(usesOf(draftLog(full, all)).get('Kanal')).toEqual(['touchpoint', 'channel']);
    expect(usesOf(draftLog(null, all)).size).toBe(0);
  });
});

describe('the mapping of a path file', () => {
  const mapping = { path: 'path', separator: '>', conversions: 'total', nulls: 'null' };
  const found = columns('path', 'total', 'null');

  test('tells what each column is used as', () => {
    const draft = { path: 'Weg', separator: '>', conversions: 'Zahl', value: 'Zahl', nulls: '' };
    expect([...usesOfPaths(draft)]).toEqual([
      ['Weg', ['path']],
      ['Zahl', ['conversions', 'value']],
    ]);
  });

  test('needs a path, a sign between its steps and a count', () => {
    expect(checkPaths(draftPaths(null, found))).toEqual(['pathMissing', 'conversionsMissing']);
    expect(checkPaths({ ...draftPaths(mapping, found), separator: '' })).toEqual(['separatorMissing']);
    expect(finishPaths(draftPaths(null, found))).toBeNull();
  });

  test('comes back as it was', () => {
    const finished = finishPaths(draftPaths(mapping, found));
    expect(finished).toEqual(mapping);
    expect(PathMappingSchema.safeParse(finished).success).toBe(true);
    expect(longestPath(['eta', 'alpha > beta>gamma', 'eta > iota'], '>')).toEqual(['alpha', 'beta', 'gamma']);
    expect(longestPath(['eta', 'alpha > beta'], '|')).toEqual(['eta']);
    expect(longestPath([], '>')).toEqual([]);
  });
});

describe('a time of the file', () => {
  const say = (text: string, order: LogMapping['timeOrder'] | null = null) => {
    const time = readExampleTime(text, { order, serial: false });
    return time && sayTime(time, { language: 'de', zone: 'Europe/Berlin' });
  };

  test.each(['', 'gestern', '31.02.2026', '2026-13-01', '12:30', '2026-03-29 25:00', 'T02 Check'])(
    '“%s” is none',
    (text) => {
      expect(readExampleTime(text, { order: null, serial: false })).toBeNull();
    },
  );

  test('is read out with the day of the week and the zone it is taken in', () => {
    expect(say('03.04.2026 14:05')).toBe('Freitag, 3. April 2026 um 14:05 (Europe/Berlin)');
    expect(say('2026-04-03')).toBe('Freitag, 3. April 2026 (Europe/Berlin)');
    expect(say('2011-10-11 13:45:40.276000+02:00')).toBe('Dienstag, 11. Oktober 2011 um 13:45 (UTC+2)');
    expect(say('2026-04-03T14:05:00Z')).toBe('Freitag, 3. April 2026 um 14:05 (UTC)');
    expect(say('1775225100')).toBe('Freitag, 3. April 2026 um 14:05 (UTC)');
    expect(say('4/3/2026 2:05 PM', 'mdy')).toBe('Freitag, 3. April 2026 um 14:05 (Europe/Berlin)');
  });

  test('between points the day comes first whatever is said; elsewhere the order decides', () => {
    expect(say('03/04/2026', 'mdy')).toContain('4. März');
    expect(say('03/04/2026', 'dmy')).toContain('3. April');
    expect(say('03.04.2026', 'mdy')).toContain('3. April');
  });

  test('a number of a spreadsheet is a day, elsewhere it is none', () => {
    expect(readExampleTime('46110.5', { order: null, serial: true })?.clock).toBe(Date.UTC(2026, 2, 29, 12));
    expect(readExampleTime('46110.5', { order: null, serial: false })).toBeNull();
  });
});
