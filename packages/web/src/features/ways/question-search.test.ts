import { type QuestionInput, QuestionSchema } from '@anklang/domain';
import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ComparisonSearch, readOther, writeOther } from './comparison-search.ts';
import { QuestionSearch, readQuestion, writeQuestion } from './question-search.ts';

/** Through the address bar and back, as the router does it. */
function through(question: QuestionInput): QuestionInput {
  return readQuestion(QuestionSearch.parse(defaultParseSearch(defaultStringifySearch(writeQuestion(question)))));
}

describe('a question in the address', () => {
  test('is not there when nothing is asked for', () => {
    expect(defaultStringifySearch(writeQuestion({}))).toBe('');
    expect(defaultStringifySearch(writeQuestion(QuestionSchema.parse({})))).toBe('');
    expect(readQuestion(QuestionSearch.parse({}))).toEqual({});
  });

  test('can be read', () => {
    const address = defaultStringifySearch(
      writeQuestion({
        from: '2026-01-01T00:00:00.000Z',
        to: '2026-04-01T00:00:00.000Z',
        where: { channel: ['App', 'Web'] },
        segments: { Region: ['Nord', 'West'], Alter: ['30'] },
        journeys: { by: 'inactivity', quietMinutes: 10_080 },
        by: 'channel',
      }),
    );
    expect(address).toBe(
      '?from=2026-01-01&to=2026-03-31&channel=App*Web&segments=Region*Nord*West**Alter*30&journeys=7d&by=channel',
    );
  });

  test('drops what means nothing and keeps the rest', () => {
    const search = QuestionSearch.parse({
      from: 'yesterday',
      to: '2026-02-30T25:00',
      by: 'colour',
      time: { a: 1 },
      journeys: '-3d',
      segments: 'Region',
      merge: '**',
      through: '',
      channel: 7,
    });
    expect(readQuestion(search)).toEqual({ where: { channel: ['7'] } });
  });

  test('an end that is no end of a day stays the instant it is', () => {
    const question = { from: '2026-03-01T08:30:00.000Z', to: '2026-03-01T09:00:00.000Z' };
    expect(writeQuestion(question)).toMatchObject(question);
    expect(through(question)).toEqual(question);
  });

  const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((text) => text.trim() === text);
  const names = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });
  const instant = fc
    .date({ min: new Date('0002-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const day = instant.map((text) => `${text.slice(0, 10)}T00:00:00.000Z`);
  const question = fc.record(
    {
      from: fc.oneof(instant, day),
      to: fc.oneof(instant, day),
      where: fc.record({ channel: names, campaign: names, handledBy: names }, { requiredKeys: ['channel'] }),
      segments: fc
        .uniqueArray(
          fc.tuple(
            name.filter((text) => text !== '__proto__'),
            names,
          ),
          {
            minLength: 1,
            maxLength: 3,
            selector: ([key]) => key,
          },
        )
        .map((entries) => Object.fromEntries(entries)),
      journeys: fc.oneof(
        fc.constant({ by: 'session' as const }),
        fc.integer({ min: 1, max: 5_256_000 }).map((quietMinutes) => ({ by: 'inactivity' as const, quietMinutes })),
      ),
      through: names,
      by: fc.constantFrom('channel' as const, 'department' as const),
      timeCounts: fc.constant('instant' as const),
      merge: fc.array(fc.record({ name, steps: names }), { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: [] },
  );

  test('comes back from the address as it went in, whatever the names hold', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(through(asked)).toEqual(asked);
        QuestionSchema.parse(through(asked));
      }),
    );
  });

  test('the other side of a comparison stands beside it and shares what a way is', () => {
    const one: QuestionInput = { segments: { Region: ['Nord'] }, journeys: { by: 'session' } };
    const other: QuestionInput = { from: '2026-01-01T00:00:00.000Z', segments: { Region: ['Süd'] } };
    const search = { ...writeQuestion(one), ...writeOther(other) };
    const address = defaultStringifySearch(search);
    expect(address).toContain('compare=true&other.from=2026-01-01&other.segments=Region*S%C3%BCd');
    const back = QuestionSearch.extend(ComparisonSearch.shape).parse(defaultParseSearch(address));
    expect(readQuestion(back)).toEqual(one);
    expect(readOther(back)).toEqual({ ...other, journeys: { by: 'session' } });
    expect(readOther(QuestionSearch.extend(ComparisonSearch.shape).parse({}))).toBeNull();
  });
});
