import type { RelevanceMap } from '@anklang/domain';
import { expect, test } from 'vitest';
import { orderRows } from './order-rows.ts';

type Cell = RelevanceMap['items'][number]['cells'][number];

const estimate = (value: number) => ({ value, low: value, high: value });
const notEnough = { notEnough: true as const, have: 1, need: 9 };

function row(
  touchpointId: string,
  relevance: number | null,
  { judged, avoid = 0 }: { judged?: number; avoid?: number },
) {
  const data: Cell['data'] = {
    ...{ surveyId: 's', waveId: 'w', n: 40, rank: null, createDelight: notEnough },
    ...{ relevance: relevance === null ? notEnough : estimate(relevance), avoidDisappointment: estimate(avoid) },
  };
  const said = judged === undefined ? null : { median: judged, low: judged, high: judged, people: 1 };
  const cell: Cell = {
    ...{ columnId: null, data: relevance === null ? null : data, surveys: 1 },
    ...{ judged: { relevance: said, potential: null }, gap: { relevance: null, potential: null } },
  };
  return { touchpointId, name: touchpointId, phaseIds: [], cells: [cell], drift: null };
}

test('what is measured stands first, the highest on top, then what is only judged (003-13)', () => {
  const items = [
    row('judgedLow', null, { judged: 2 }),
    row('low', 0.1, { judged: 9, avoid: 0.8 }),
    row('judgedHigh', null, { judged: 7 }),
    row('high', 0.4, { avoid: 0.3 }),
    row('silent', null, {}),
  ];
  const columns = [{ id: null, name: null, traits: null, isMeasured: true, top: { relevance: null, potential: null } }];
  const order = (facet: 'relevance' | 'potential') =>
    orderRows({ items, columns } as unknown as RelevanceMap, facet).map(({ touchpointId }) => touchpointId);

  expect(order('relevance')).toEqual(['high', 'low', 'judgedHigh', 'judgedLow', 'silent']);
  expect(order('potential').slice(0, 2)).toEqual(['low', 'high']);
});
