import type { Survey } from '@anklang/domain';
import { expect, test } from 'vitest';
import { surveysAsking } from './surveys-asking.ts';

function survey(id: string, touchpoints: Survey['mapping']['touchpoints']): Survey {
  return {
    id,
    name: id,
    mapping: { segments: [], outcome: { column: 'NPS', scale: [0, 10] }, touchpoints },
    waves: [
      {
        id: `${id}-1`,
        name: '2026',
        fileName: 'a.csv',
        respondents: 9,
        rejected: 0,
        importedAt: '2026-01-01T00:00:00Z',
      },
    ],
  } as unknown as Survey;
}

const surveys = [
  survey('guests', [{ column: 'Q1', scale: [1, 5] }]),
  survey('bank', [{ column: 'COUNTER2', scale: [1, 5], aliases: ['COUNTER'] }]),
];
const names = (key: string, waveId?: string) => surveysAsking(key, { surveys, waveId }).map(({ id }) => id);

test('a survey that never asked is not offered', () => {
  expect(names('Q1')).toEqual(['guests']);
  expect(names('Q9')).toEqual([]);
});

test('an earlier name counts', () => {
  expect(names('COUNTER')).toEqual(['bank']);
});

test('the wave that the address names stays, so that the page can say what is missing there', () => {
  expect(names('COUNTER', 'guests-1')).toEqual(['guests', 'bank']);
});
