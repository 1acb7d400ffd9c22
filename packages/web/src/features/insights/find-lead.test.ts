import { describe, expect, test } from 'vitest';
import { findLead } from './find-lead.ts';
import { estimate, madeReport, madeTouchpoint } from './report.fixture.ts';

describe('findLead', () => {
  test('claims no winner while a rival may be first', () => {
    expect(findLead(madeReport())).toEqual({ kind: 'several', names: ['Abflug', 'Beschilderung'], count: 2 });
  });

  test('claims a winner when nobody else can be first', () => {
    const touchpoints = [
      madeTouchpoint({ key: 'A', name: 'Abflug', ranks: [1, 1, 1], share: estimate(0.5, 0.4, 0.6) }),
      madeTouchpoint({ key: 'B', name: 'Zoll', ranks: [2, 2, 3], share: estimate(0.2, 0.1, 0.3) }),
    ];
    expect(findLead(madeReport({ touchpoints }))).toEqual({ kind: 'one', names: ['Abflug'], count: 1 });
  });

  test('says nothing without ranks', () => {
    expect(findLead(madeReport({ touchpoints: [madeTouchpoint({ key: 'D', name: 'Zoll' })] })).kind).toBe('none');
  });

  test('more than three rivals are counted, not named', () => {
    const touchpoints = ['A', 'B', 'C', 'D'].map((key) =>
      madeTouchpoint({ key, name: key, ranks: [1, 1, 4], share: estimate(0.25, 0.1, 0.4) }),
    );
    expect(findLead(madeReport({ touchpoints }))).toMatchObject({ kind: 'many', count: 4 });
  });
});
