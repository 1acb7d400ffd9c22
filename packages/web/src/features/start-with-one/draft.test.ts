import { describe, expect, test } from 'vitest';
import { type Draft, emptyDraft, firstOpen, parseDraft, votesOf } from './draft.ts';

const full: Draft = { ...emptyDraft, name: 'Hotline', get: 'Ich warte.', disappointing: 3, ok: 1 };

describe('what is still open', () => {
  test.each([
    [emptyDraft, 1],
    [{ ...full, name: '  ' }, 1],
    [{ ...full, get: ' ' }, 2],
    [{ ...full, disappointing: 0, ok: 0 }, 3],
    [full, null],
  ])('%#', (draft, open) => expect(firstOpen(draft)).toBe(open));

  test('one answer of the three is enough, whichever it is', () => {
    for (const question of ['expect', 'get', 'react'] as const) {
      expect(firstOpen({ ...full, get: '', [question]: 'Ich …' })).toBeNull();
    }
  });
});

test('every hand counts once', () => expect(votesOf(full)).toBe(4));

describe('what was kept in the browser', () => {
  test('comes back as it was', () => expect(parseDraft(JSON.stringify(full))).toEqual(full));
  test.each([null, '', '{', '[]', '{"name":"Hotline"}', JSON.stringify({ ...full, ok: -1 })])(
    'is forgotten where it cannot be read: %s',
    (text) => expect(parseDraft(text)).toBeNull(),
  );
});
