import { type Candidate, type CandidateReason, candidateReasons, type Language, resources } from '@anklang/domain';
import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../charts/format.ts';
import { sayLead } from './say-lead.ts';
import { arrangeReasons, sayReason } from './say-reason.ts';

function speech(language: Language) {
  const i18n = createInstance();
  void i18n.init({ lng: language, resources, initAsync: false, interpolation: { escapeValue: false } });
  return {
    t: i18n.getFixedT(null, 'candidates'),
    formats: formatsFor(language),
    criticalityOf: (option: string) => option,
  };
}

const share = { value: 0.14, low: 0.09, high: 0.2 };
const reasonOf = (code: CandidateReason['code'], params: CandidateReason['params'] = {}): CandidateReason => ({
  ...{ code, criterion: null },
  params,
});

describe('reasons as sentences', () => {
  test.each(['de', 'en'] as const)('every reason has one, in %s', (language) => {
    const params = {
      ...share,
      ...{ rank: 1, rankLow: 1, rankHigh: 3, ranked: 14, n: 320, basis: 'survey', criticality: 'high' },
      ...{ count: 2, contacts: 9000, effort: 1, outcome: 'Weiterempfehlung' },
    };
    for (const code of candidateReasons) {
      const sentence = sayReason(reasonOf(code, params), speech(language));
      expect(sentence.length, code).toBeGreaterThan(12);
      expect(sentence, code).not.toMatch(/\{\{|undefined|NaN|reason\./);
    }
  });

  test('carry their uncertainty (000-17)', () => {
    const params = { ...share, rank: 1, rankLow: 1, rankHigh: 2, ranked: 14 };
    const said = sayReason(reasonOf('mostInfluence', params), speech('de'));
    // Numbers keep their unit on the line.
    expect(said.replaceAll('\u00a0', ' ')).toBe(
      'Hat wahrscheinlich den größten Einfluss: 14 % (9 % bis 20 %), Rang 1–2 von 14',
    );
  });

  test.each([
    [0.41, '4 von 10'],
    [0.12, 'Einer von 10'],
    [0.02, 'Kaum jemand'],
  ])('how many of ten: %d', (value, begin) => {
    const said = sayReason(reasonOf('disappointedRatings', { ...share, value, n: 320, basis: 'survey' }), speech('de'));
    expect(said.startsWith(begin)).toBe(true);
  });

  test('small cause, large effect says how much lower (000-04)', () => {
    const params = { value: -0.5, low: -0.75, high: -0.25, effort: 1 };
    expect(sayReason(reasonOf('smallCauseLargeEffect', params), speech('de'))).toContain(
      'um 0,50 schlechter (0,25 bis 0,75)',
    );
  });
});

const candidate = (change: Partial<Candidate>): Candidate => ({
  ...{ id: 'a', name: 'Hotline', departmentId: null, version: 1, isMostImportant: false, effort: null },
  ...{ place: 1, sharing: 1, ahead: 0, behind: 0, reasons: [], unknown: [], potential: null },
  criteria: { influence: null, disappointment: null, reach: null, ease: null },
  ...change,
});

test('every criterion has its row, also where nobody knows anything; remarks stand apart', () => {
  const ease = { ...share, basis: 'judgement' as const, n: null, side: 'ahead' as const, others: 3 };
  const { rows, remarks } = arrangeReasons(
    candidate({
      criteria: { influence: null, disappointment: null, reach: null, ease },
      reasons: [{ code: 'effort', criterion: 'ease', params: { effort: 1 } }, reasonOf('onlyAdvice')],
    }),
  );
  expect(rows.map(({ criterion, side, reason }) => [criterion, side, reason?.code])).toEqual([
    ['influence', 'unknown', undefined],
    ['disappointment', 'unknown', undefined],
    ['reach', 'unknown', undefined],
    ['ease', 'ahead', 'effort'],
  ]);
  expect(remarks.map(({ code }) => code)).toEqual(['onlyAdvice']);
});

test('the finding names one only where one is in front (003-15)', () => {
  const { t } = speech('de');
  expect(sayLead({ items: [] }, t)).toContain('Rundumschlag');
  expect(sayLead({ items: [candidate({ sharing: 4 })] }, t)).toContain('nichts Gesichertes');
  expect(sayLead({ items: [candidate({ ahead: 2 })] }, t)).toContain('„Hotline“: in 2 von 4');
  expect(sayLead({ items: [candidate({ ahead: 2, sharing: 3 })] }, t)).not.toContain('Hotline');
});
