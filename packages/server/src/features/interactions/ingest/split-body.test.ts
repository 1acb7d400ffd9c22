import { createRandom } from '@anklang/analysis';
import { describe, expect, test } from 'vitest';
import { type BodySplitter, splitArray, splitLines } from './split-body.ts';

/** What the splitter hands over when the body comes in chunks of this size. */
function pieces(splitter: BodySplitter, body: string | Buffer, chunkSize: number): (string | null)[] {
  const bytes = Buffer.from(body);
  const found: (string | null)[] = [];
  const take = (piece: Buffer | null) => void found.push(piece === null ? null : piece.toString());
  for (let at = 0; at < bytes.length; at += chunkSize) splitter.push(bytes.subarray(at, at + chunkSize), take);
  splitter.end(take);
  return found;
}

describe.each([1, 2, 3, 7, 1000])('in chunks of %i', (size) => {
  test.each([
    ['no array', '{"a":1}'],
    ['nothing but a number', '7'],
    ['an array that never ends', '[1,2'],
    ['a text that never ends', '["a]'],
    ['something after it', '[1] [2]'],
    ['an end of another kind', '[1}'],
    ['a mark and nothing else that belongs there', '\u{feff}x[1]'],
  ])('%s is no list', (_name, body) => {
    expect(() => pieces(splitArray(100), body, size)).toThrow('batch_unreadable');
  });

  test('entries are cut at the commas between them and nowhere else', () => {
    const entries = ['{"a":"]},[\\"x\\\\"}', ' [1,[2,3],{}] ', '"\\\\"', '"ä€😀"', '7', ''];
    expect(pieces(splitArray(100), `\u{feff} [${entries.join(',')}]\r\n`, size)).toEqual(entries);
    expect(pieces(splitArray(100), '[]', size)).toEqual([]);
    expect(pieces(splitArray(100), ' [ \n ] ', size)).toEqual([]);
    expect(pieces(splitArray(100), '', size)).toEqual([]);
  });

  test('lines are cut at their ends; the last may lack one', () => {
    expect(pieces(splitLines(100), '{"a":1}\r\n\n"ä"\nlast', size)).toEqual(['{"a":1}\r', '', '"ä"', 'last']);
    expect(pieces(splitLines(100), 'one\n', size)).toEqual(['one']);
    expect(pieces(splitLines(100), '', size)).toEqual([]);
  });

  test('what is longer than one may be is let go by, the next one not', () => {
    const long = 'x'.repeat(11);
    const fits = 'y'.repeat(10);
    expect(pieces(splitLines(10), `${long}\n${fits}\n${long}`, size)).toEqual([null, fits, null]);
    expect(pieces(splitArray(12), `["${long}","${fits}","${long}"]`, size)).toEqual([null, `"${fits}"`, null]);
  });
});

test('any JSON comes out of the array as it went in, wherever the chunks end', () => {
  const random = createRandom(5);
  const signs = ['"', '\\', '[', ']', '{', '}', ',', 'ü', '\n', ' ', 'a'];
  const value = (depth: number): unknown => {
    const kind = Math.floor(random.uniform() * (depth > 3 ? 2 : 4));
    const text = Array.from({ length: 4 }, () => signs[Math.floor(random.uniform() * signs.length)]!).join('');
    if (kind === 0) return text;
    if (kind === 1) return random.uniform();
    const inner = Array.from({ length: Math.floor(random.uniform() * 3) }, () => value(depth + 1));
    return kind === 2 ? inner : Object.fromEntries(inner.map((entry, at) => [`${text}${at}`, entry]));
  };
  for (let round = 0; round < 300; round++) {
    const values = Array.from({ length: Math.floor(random.uniform() * 5) }, () => value(0));
    const text = JSON.stringify(values, null, round % 3);
    const found = pieces(splitArray(1e6), text, 1 + Math.floor(random.uniform() * 30));
    expect(found.map((piece) => JSON.parse(piece!))).toEqual(values);
  }
});
