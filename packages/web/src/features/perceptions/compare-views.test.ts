import type { Perception } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { columnsBySource, findGap } from './compare-views.ts';

let number = 0;
function seen(source: Perception['source'], level: Perception['level'] = null): Perception {
  number += 1;
  const texts = {
    expect: '',
    get: '',
    manner: '',
    react: '',
    disappoints: '',
    ok: '',
    delights: '',
    before: '',
    after: '',
  };
  return {
    ...{ id: `p${number}`, touchpointId: 't', source, voice: '', segmentId: null, level, heldOn: null, ...texts },
    ...{ version: 1, createdAt: '', changedAt: '', writtenBy: '', isMine: false },
  };
}

describe('where staff and customers disagree', () => {
  test('most of each side say something else (000-15)', () => {
    const views = [seen('staff', 'delighting'), seen('staff', 'delighting'), seen('staff', 'ok'), seen('staff')];
    expect(findGap([...views, seen('customer', 'disappointing'), seen('interview', 'disappointing')])).toEqual({
      staff: { level: 'delighting', count: 2, of: 3 },
      customers: { level: 'disappointing', count: 2, of: 2 },
    });
  });
  test.each([
    ['one side is silent', [seen('staff', 'ok'), seen('customer')]],
    ['they agree', [seen('staff', 'ok'), seen('customer', 'ok')]],
    ['one side is split', [seen('staff', 'ok'), seen('customer', 'disappointing'), seen('customer', 'delighting')]],
    ['nobody speaks', []],
  ])('nothing is said when %s', (_, views) => {
    expect(findGap(views)).toBeNull();
  });
});

test('columns stand by who speaks, the newest first, the older ones on demand', () => {
  const [first, second, third] = [seen('staff'), seen('staff'), seen('customer')];
  const columns = columnsBySource([third, first, second], 1);
  expect(columns.map(({ source, count, shown }) => [source, count, shown.map(({ id }) => id)])).toEqual([
    ['staff', 2, [second.id]],
    ['customer', 1, [third.id]],
  ]);
});
