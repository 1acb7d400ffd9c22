import { foldText, industries, touchpointFields } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { catalogues } from './index.ts';

describe.each(industries)('the starter catalogue %s', (industry) => {
  const { phases, touchpoints } = catalogues[industry];

  test('has thirty to forty-five touchpoints, each in a phase of its own catalogue', () => {
    expect(touchpoints.length).toBeGreaterThanOrEqual(30);
    expect(touchpoints.length).toBeLessThanOrEqual(45);
    const known = new Set(phases.map(({ key }) => key));
    expect(touchpoints.filter(({ phase }) => !known.has(phase))).toEqual([]);
    // A phase in which nothing happens is a phase somebody forgot.
    expect([...known].filter((key) => !touchpoints.some(({ phase }) => phase === key))).toEqual([]);
  });

  test('says of each what it is, through which channels, and who begins', () => {
    for (const starter of touchpoints) {
      for (const field of ['class', 'directness', 'media', 'direction', 'channels'] as const) {
        expect(starter[field], `${starter.code}: ${field}`).not.toBeNull();
        expect(touchpointFields[field].schema.safeParse(starter[field]).success, starter.code).toBe(true);
      }
      expect(starter.channels, starter.code).not.toEqual([]);
    }
  });

  test.each(['de', 'en'] as const)('names each once, and describes it, in %s', (language) => {
    const names = touchpoints.map((starter) => foldText(starter[language][0]));
    expect(new Set(names).size).toBe(names.length);
    for (const { code, [language]: said } of touchpoints) {
      expect(said[0].length, code).toBeLessThanOrEqual(80);
      expect(said[1].length, code).toBeGreaterThan(15);
      expect(said[1], code).toMatch(/[.?!]$/);
    }
  });
});

test('a code stands for one touchpoint in all catalogues', () => {
  const said = new Map<string, readonly string[]>();
  for (const { touchpoints } of Object.values(catalogues)) {
    for (const { code, de } of touchpoints) {
      expect(code).toMatch(/^[A-Za-z.-]{3,80}$/);
      expect(said.get(code) ?? de, code).toEqual(de);
      said.set(code, de);
    }
  }
  expect(said.size).toBeGreaterThan(220);
});

test('hold the examples of the field (001-06, 002-08, 004-20)', () => {
  const codes = (industry: keyof typeof catalogues) => catalogues[industry].touchpoints.map(({ code }) => code);
  expect(codes('bank')).toEqual(
    expect.arrayContaining([
      ...['bank.adviser-talk', 'bank.adviser-call', 'bank.statement', 'bank.written-offer', 'website'],
      ...['bank.adviser-systems', 'bank.sponsoring', 'bank.electronic-banking', 'bank.branch'],
    ]),
  );
  expect(codes('insurance')).toEqual(
    expect.arrayContaining(['online-ads', 'tv-spots', 'social-media', 'press', 'comparison-portals', 'hotline']),
  );
  const fax = catalogues.manufacturing.touchpoints.find(({ code }) => code === 'directory');
  expect(fax).toMatchObject({ media: 'paid', channels: ['paper', 'fax'] });
  expect(fax?.signal?.de).toContain('Seriosität');
});

test('collaborators are met from the first word heard of a company to the last told of it (000-22)', () => {
  const { touchpoints, common } = catalogues.collaborator;
  expect(common).toEqual({ perspectives: ['collaborator'], stakeholders: ['collaborator'] });
  const names = touchpoints.map(({ de: [name] }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['Mitarbeitergespräch', 'Besprechung', 'Gruß am Morgen', 'Einarbeitung', 'Arbeitszeugnis']),
  );
});
