import type { ColumnSummary } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { draftLog } from './log-draft.ts';
import { assignTime, lookAtTimes } from './look-at-times.ts';
import { findStateColumn, startDraft, suggestStates } from './start-draft.ts';
import { touchpointExample } from './touchpoint-example.ts';

function column(name: string, ...values: string[]): ColumnSummary {
  const counted = values.map((value) => ({ value, count: 1 }));
  const rest = { empty: 0, numeric: 0, minimum: null, maximum: null };
  return { name, filled: values.length, distinct: values.length, values: counted, ...rest };
}

const zone = 'Europe/Vienna';
const look = (...values: string[]) =>
  lookAtTimes({ summary: values.length === 0 ? undefined : column('Zeit', ...values), serial: false });

describe('times of a file', () => {
  test('without a zone they are taken in that of the person, which the mapping says', () => {
    const columns = [column('Kunde', 'K-1'), column('Schritt', 'App'), column('Zeit', '03.04.2026 14:05')];
    const mapping = { customer: 'Kunde', touchpoint: 'Schritt', time: 'Zeit', timeCounts: 'calendar' as const };
    expect(startDraft({ mapping, columns, serial: false, zone })).toMatchObject({ timeZone: zone, timeOrder: null });
    // What a mapping says is not overruled.
    const other = { ...mapping, timeZone: 'America/Lima' };
    expect(startDraft({ mapping: other, columns, serial: false, zone }).timeZone).toBe('America/Lima');
  });

  test('with a zone of their own none is asked for', () => {
    const summary = column('Zeit', '2026-04-03T14:05:00+02:00');
    const draft = { ...draftLog(null, [summary]), timeZone: zone };
    expect(assignTime(draft, { column: 'Zeit', summary, serial: false, zone })).toMatchObject({
      timeZone: null,
      timeOrder: null,
    });
  });

  test('a day after the twelfth proves the order, also for the days before it', () => {
    expect(look('03/04/2026', '25/04/2026')).toMatchObject({
      needsOrder: true,
      provenOrder: 'dmy',
      example: '25/04/2026',
    });
    expect(look('03/04/2026', '04/25/2026').provenOrder).toBe('mdy');
    expect(look('03/04/2026').provenOrder).toBeNull();
    expect(look('13/04/2026', '04/13/2026').provenOrder).toBeNull();
    expect(look('03.04.2026').needsOrder).toBe(false);
  });

  test('no column, no time', () => {
    expect(look()).toEqual({ example: null, read: null, hasOffset: false, needsOrder: false, provenOrder: null });
    const summary = column('Zeit', '03/04/2026');
    const chosen = assignTime(draftLog(null, [summary]), { column: 'Zeit', summary, serial: false, zone });
    expect(chosen).toMatchObject({ timeOrder: 'dmy', timeZone: zone });
    expect(assignTime(chosen, { column: '', summary: undefined, serial: false, zone })).toMatchObject({
      columns: {},
      timeZone: null,
    });
  });
});

test('a column of states is found by its name or its values, and ends count before starts', () => {
  const state = column('Status', 'START', 'COMPLETE');
  expect(findStateColumn([column('Schritt', 'App', 'Mail'), state])).toBe(state);
  expect(findStateColumn([column('lifecycle:transition', 'complete')])).toBeUndefined();
  expect(findStateColumn([column('Schritt', 'App', 'Mail')])).toBeUndefined();
  expect(suggestStates(state)).toEqual(['COMPLETE']);
  expect(suggestStates(column('Stand', 'a', 'b'))).toEqual(['a', 'b']);
});

test('several columns show what name they make, from a row that has them all', () => {
  const preview = {
    columns: ['Kanal', 'Schritt'],
    rows: [
      ['App', null],
      ['Web', 'Login'],
    ],
  };
  expect(touchpointExample(preview, ['Kanal', 'Schritt'])).toBe('Web · Login');
  expect(touchpointExample(preview, ['Kanal', 'Filiale'])).toBeNull();
  expect(touchpointExample(preview, [])).toBeNull();
});
