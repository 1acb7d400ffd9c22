import type { Measure } from '@anklang/domain';
import { expect, test } from 'vitest';
import { prepareTimeline } from './prepare-timeline.ts';

const plan = { oneOff: null, perMonth: null, hours: null, target: null, note: '' };

function measure(said: {
  plan?: [string | null, string | null];
  real?: [string, string | null];
  on?: string;
}): Measure {
  const [startsOn = null, endsOn = null] = said.plan ?? [];
  const none = { ...plan, startsOn: null, endsOn: null };
  return {
    activeCase: 'realistic',
    cases: { best: { ...none, startsOn: '1999-01-01' }, realistic: { ...plan, startsOn, endsOn }, worst: none },
    actual: {
      startsOn: said.real?.[0] ?? null,
      endsOn: said.real?.[1] ?? null,
      oneOff: null,
      perMonth: null,
      hours: null,
    },
    milestones: said.on ? [{ title: 'Vertrag', on: said.on, isReached: false }] : [],
  } as unknown as Measure;
}

test('nothing with a date makes no rows', () => {
  expect(prepareTimeline([measure({})], '2026-06-15')).toMatchObject({ rows: [], without: 1, running: 0 });
});

test('bars stand where their days are, on a line that begins with a month; other cases do not stretch it', () => {
  const found = prepareTimeline(
    [measure({ plan: ['2026-01-11', '2026-01-20'] }), measure({ plan: ['2026-02-01', '2026-04-10'] }), measure({})],
    '2026-02-20',
  );
  // 100 days from 1 January to 10 April.
  expect(found.rows[0]!.plan).toEqual({ from: 10, width: 10 });
  expect(found.rows[1]!.plan).toEqual({ from: 31, width: 69 });
  expect(found.today).toBe(50);
  expect(found.months.map(({ on }) => on)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']);
  expect(found).toMatchObject({ without: 1, running: 0 });
});

test('what goes on reaches to today, what is over to its end; months thin out', () => {
  const found = prepareTimeline(
    [
      measure({ plan: ['2025-01-01', '2026-12-31'], real: ['2025-01-01', null] }),
      measure({ real: ['2025-03-01', '2025-03-10'], on: '2025-05-01' }),
    ],
    '2026-01-01',
  );
  expect(found.running).toBe(1);
  expect(found.rows[0]!.actual!.from).toBe(0);
  expect(found.rows[0]!.actual!.width).toBeCloseTo((366 / 730) * 100, 1);
  expect(found.rows[1]!.milestones).toMatchObject([{ title: 'Vertrag', at: expect.closeTo((120 / 730) * 100, 1) }]);
  expect(found.months.length).toBeLessThanOrEqual(9);
});
