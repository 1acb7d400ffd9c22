import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interactionLimits, type LogMapping } from '@anklang/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateOrder, readTimeStamp } from '../../reading/time-stamp.ts';
import { createZoneClock } from '../../reading/zone-clock.ts';
import { openStagingEngine } from '../store/staging-engine.ts';
import { writeClockTable } from '../write-clock-table.ts';
import { interactionSql } from './interaction-sql.ts';
import { quoted } from './quote.ts';

type Reading = { order: DateOrder | null; timeZone?: string | undefined; serial: boolean };
type Read = { instant: number; offset: number | null } | null;

const mapping: LogMapping = { customer: 'a', touchpoint: 'a', time: 'b', timeCounts: 'calendar' };

/** Reads times with SQL, all in one query. */
async function bySql(texts: readonly string[], { order, timeZone, serial }: Reading): Promise<Read[]> {
  const work = await mkdtemp(join(tmpdir(), 'anklang-times-'));
  const engine = await openStagingEngine({ folder: work, files: [], memoryBytes: 256 * 1024 * 1024 });
  try {
    const clockTable = await writeClockTable(timeZone, { engine, work });
    const values = texts.map((text, row) => `(${row}, 'x', ${quoted(text)})`);
    await engine.run('CREATE TABLE texts ("row" BIGINT, a VARCHAR, b VARCHAR)');
    for (let at = 0; at < values.length; at += 500) {
      await engine.run(`INSERT INTO texts VALUES ${values.slice(at, at + 500).join(', ')}`);
    }
    const query = interactionSql({
      relation: 'texts',
      columnOf: (name) => name,
      mapping,
      decimal: '.',
      order,
      serial,
      clockTable,
      cuts: null,
    });
    const rows = await engine.rows(`SELECT "time", offsetMinutes, problem FROM (${query}) ORDER BY "row"`);
    return rows.map(({ time, offsetMinutes, problem }) =>
      problem === null ? { instant: Number(time), offset: offsetMinutes as number | null } : null,
    );
  } finally {
    engine.close();
    await rm(work, { recursive: true });
  }
}

function byScript(texts: readonly string[], { order, timeZone, serial }: Reading): Read[] {
  const clock = timeZone === undefined ? null : createZoneClock(timeZone);
  return texts.map((text) => {
    const read = readTimeStamp(text.trim(), { order, clock, serial });
    if (read === null || read.instant < interactionLimits.from || read.instant >= interactionLimits.to) return null;
    return { instant: Math.floor(read.instant), offset: read.offset === null ? null : read.offset + 0 };
  });
}

async function agree(texts: readonly string[], reading: Reading): Promise<void> {
  const [sql, script] = [await bySql(texts, reading), byScript(texts, reading)];
  const differing = texts.flatMap((text, at) =>
    JSON.stringify(sql[at]) === JSON.stringify(script[at]) ? [] : [{ text, sql: sql[at], script: script[at] }],
  );
  expect(differing.slice(0, 10)).toEqual([]);
}

const two = (number: number) => String(number).padStart(2, '0');
const digits = (most: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: most }).map((all) => all.join(''));
const parts = fc.record({
  year: fc.oneof(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 990, max: 9999 })),
  month: fc.integer({ min: 0, max: 13 }),
  day: fc.integer({ min: 0, max: 32 }),
  hour: fc.integer({ min: 0, max: 25 }),
  minute: fc.integer({ min: 0, max: 61 }),
  second: fc.integer({ min: 0, max: 61 }),
  fraction: fc.option(digits(10)),
  withSeconds: fc.boolean(),
  withTime: fc.boolean(),
  padded: fc.boolean(),
});
const zone = fc.oneof(
  fc.constantFrom(
    '',
    '',
    'Z',
    'z',
    '+01:00',
    '+02:00',
    '-0330',
    '+05',
    '+18:00',
    '+18:01',
    '-19:00',
    '+01:75',
    ' +01:00',
    ' Z',
  ),
  fc
    .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 80 }))
    .map(([sign, hours, minutes]) => `${sign}${two(hours)}:${two(minutes)}`),
);
const iso = fc
  .tuple(parts, fc.constantFrom('T', ' ', 't', '_'), fc.constantFrom('.', ','), zone)
  .map(([p, between, point, end]) => {
    const date = `${p.year}-${two(p.month)}-${two(p.day)}`;
    const seconds = p.withSeconds ? `:${two(p.second)}${p.fraction === null ? '' : point + p.fraction}` : '';
    return p.withTime ? `${date}${between}${two(p.hour)}:${two(p.minute)}${seconds}${end}` : `${date}${end}`;
  });
const local = fc
  .tuple(
    parts,
    fc.constantFrom('.', '/', '-'),
    fc.constantFrom(' ', ', ', '  ', ' \u00a0', 'T'),
    fc.constantFrom('', '', ' pm', 'AM', ' p.m.', '\u202fPM'),
    fc.boolean(),
  )
  .map(([p, sign, between, half, yearFirst]) => {
    const number = p.padded ? two : String;
    const date = yearFirst
      ? [p.year, number(p.month), number(p.day)].join(sign)
      : [number(p.day), number(p.month), p.year].join(sign);
    const seconds = p.withSeconds ? `:${two(p.second)}${p.fraction === null ? '' : `.${p.fraction}`}` : '';
    return p.withTime ? `${date}${between}${number(p.hour)}:${two(p.minute)}${seconds}${half}` : date;
  });
const counted = fc.oneof(
  fc
    .tuple(fc.constantFrom('', '-'), digits(15), fc.option(digits(5)))
    .map(([sign, whole, rest]) => `${sign}${whole}${rest === null ? '' : `.${rest}`}`),
  fc.double({ min: 0, max: 3_000_000, noNaN: true }).map((days) => String(days)),
);
const odd = fc.constantFrom(
  '',
  ' ',
  'gestern',
  '2024-02-30',
  '2024-1-5',
  '12:30',
  'epoch',
  'infinity',
  '1e9',
  '2024-W05',
  '2024-01-01T10',
  '2024-01-01T10:00:00 Europe/Berlin',
  '0001-01-01',
  '20240101',
  '2024-01-01 10:00:00 UTC',
  '31.12.2025 24:00',
  '31.12.2025 24:01',
  '2025-12-31T24:00:00+01:00',
  '2016-12-31T23:59:60Z',
  '12/31/2025 12:00 AM',
  '12/31/2025 12:00 PM',
  '12/31/2025 13:00 PM',
  '1/2-2025',
  '-0',
);
const text = fc
  .oneof({ weight: 3, arbitrary: iso }, { weight: 3, arbitrary: local }, counted, odd)
  .chain((made) => fc.constantFrom(made, made, made, ` ${made}`, `${made}\u00a0`));

const zones = [
  undefined,
  'UTC',
  'Europe/Berlin',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/New_York',
  'Africa/Casablanca',
];

describe('SQL and script read the same times', () => {
  test.for(zones)('in %s (1,500 texts)', async (timeZone) => {
    const seed = 20_260_301 + zones.indexOf(timeZone);
    const texts = fc.sample(text, { numRuns: 1500, seed });
    for (const order of ['dmy', 'mdy', null] as const) await agree(texts, { order, timeZone, serial: order === null });
    const read = byScript(texts, { order: 'dmy', timeZone, serial: true }).filter((each) => each !== null);
    expect(read.length).toBeGreaterThan(300);
  });

  test('around every clock change of a few places', async () => {
    for (const timeZone of [
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'America/Sao_Paulo',
      'Pacific/Apia',
      'America/New_York',
    ]) {
      let moment = Temporal.Instant.from('1970-01-01T00:00Z').toZonedDateTimeISO(timeZone);
      const texts: string[] = [];
      for (
        let change = moment.getTimeZoneTransition('next');
        change && change.year < 2040;
        change = moment.getTimeZoneTransition('next')
      ) {
        moment = change;
        for (let minutes = -150; minutes <= 150; minutes += 10) {
          texts.push(change.toPlainDateTime().add({ minutes }).toString().slice(0, 19));
          texts.push(
            change
              .toPlainDateTime()
              .add({ minutes: minutes - 60 })
              .subtract({ milliseconds: 1 })
              .toString(),
          );
        }
      }
      await agree(texts, { order: null, timeZone, serial: false });
      // And both as the language itself has it.
      const clock = createZoneClock(timeZone);
      for (const each of texts) {
        const told = Temporal.PlainDateTime.from(each).toZonedDateTime(timeZone, { disambiguation: 'compatible' });
        const read = readTimeStamp(each, { order: null, clock, serial: false })!;
        expect([each, read.instant, read.offset]).toEqual([
          each,
          told.epochMilliseconds,
          Math.trunc(told.offsetNanoseconds / 6e10),
        ]);
      }
    }
  });
});
