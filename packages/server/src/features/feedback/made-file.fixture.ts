import type { ImportRequest, SurveyMappingInput } from '@anklang/domain';

/** A small survey for tests: forty people, three touchpoints, one outcome; everything varies, nothing is random. */
export function madeCsv(options: { people?: number; header?: string; rows?: (person: number) => string } = {}): Buffer {
  const { people = 40, header = 'ID,NPS,Q1WELCOME,Q1COUNTER,Q1INVOICE,GENDER,WEIGHT', rows = madeRow } = options;
  return Buffer.from([header, ...Array.from({ length: people }, (_, person) => rows(person)), ''].join('\n'));
}

export function madeRow(person: number): string {
  const rating = (shift: number) => ((person * 7 + shift * 3) % 5) + 1;
  const counter = person % 9 === 0 ? 6 : rating(1);
  const invoice = person % 11 === 0 ? '' : rating(2);
  const outcome = person % 13 === 0 ? 11 : (person * 3) % 11;
  return [person + 1, outcome, rating(0), counter, invoice, person % 2 ? 'f' : 'm', person % 3 ? 0.9 : 1.2].join(',');
}

export const madeMapping = {
  respondent: 'ID',
  weight: 'WEIGHT',
  segments: ['GENDER'],
  outcome: { column: 'NPS', name: 'Recommendation', scale: [0, 10], missing: [11] },
  touchpoints: [
    { column: 'Q1WELCOME', name: 'Welcome', scale: [1, 5] },
    { column: 'Q1COUNTER', name: 'Counter', scale: [1, 5], notUsed: [6] },
    { column: 'Q1INVOICE', name: 'Invoice', scale: [1, 5] },
  ],
} satisfies SurveyMappingInput;

export function madeRequest(uploadId: string, change: Partial<ImportRequest> = {}) {
  const names = { surveyName: 'Guests', waveName: '2026' };
  return { uploadId, mapping: madeMapping, surveyId: null, ...names, ...change };
}
