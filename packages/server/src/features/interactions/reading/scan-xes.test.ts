import { AnklangError } from '@anklang/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createXesScanner } from './scan-xes.ts';

type Found = { name: string | undefined; events: Record<string, string>[] };

/** What a scanner finds when the file comes in pieces of the sizes given, over and over. */
function scan(file: string, sizes: readonly number[] = [1 << 20]): Found[] {
  const traces: Found[] = [];
  const keys = ['concept:name', 'time:timestamp', 'Größe & <Maß>'];
  const scanner = createXesScanner({
    traceKeys: ['concept:name'],
    eventKeys: keys,
    startTrace: () => void traces.push({ name: undefined, events: [] }),
    endTrace: () => undefined,
    startEvent: () => void traces.at(-1)!.events.push({}),
    endEvent: () => undefined,
    traceAttribute(_key, value) {
      traces.at(-1)!.name = value;
    },
    eventAttribute(key, value) {
      traces.at(-1)!.events.at(-1)![keys[key]!] = value;
    },
  });
  const bytes = Buffer.from(file, 'utf8').toString('latin1');
  for (let at = 0, piece = 0; at < bytes.length; piece++) {
    const size = sizes[piece % sizes.length]!;
    scanner.write(bytes.slice(at, at + size));
    at += size;
  }
  scanner.end();
  return traces;
}

const escaped = (text: string) => text.replace(/[&<>"'\n]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`);

const value = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/\p{Cc}/u.test(text));
const noise = fc.constantFrom(
  '',
  '\n\t',
  '<!-- <trace> "-->',
  '<list key="a"><string key="concept:name" value="no"/></list>',
);
const trace = fc.record({
  name: value,
  events: fc.array(fc.record({ name: value, size: value, noise }), { maxLength: 4 }),
});

function written(traces: readonly { name: string; events: { name: string; size: string; noise: string }[] }[]): string {
  const event = (each: { name: string; size: string; noise: string }) =>
    `<event >${each.noise}<string key="concept:name"\n value='${escaped(each.name)}' />${each.noise}<string value="${escaped(each.size)}" key="Größe &amp; &lt;Maß>"><int key="concept:name" value="9"/></string></event>`;
  return `<?xml version="1.0"?><log xes.version="1.0"><global scope="event"><string key="concept:name" value="no"/></global>${traces
    .map(
      ({ name, events }) =>
        `<trace><string key="concept:name" value="${escaped(name)}"/>${events.map(event).join('\n')}</trace>`,
    )
    .join('')}</log>\n`;
}

describe('an XES file', () => {
  test('is refused, never misread and never the end of the process, wherever it is cut or damaged', () => {
    const whole = written([{ name: 'a', events: [{ name: 'b', size: 'ü&<', noise: '<!-- x -->' }] }]);
    const damage = fc.record({
      at: fc.nat(whole.length - 1),
      cut: fc.nat(6),
      put: fc.string({ unit: fc.constantFrom('<', '>', '"', '&', '/', '=', '!', 'a', ' ', '\0'), maxLength: 6 }),
    });
    fc.assert(
      fc.property(
        damage,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
        ({ at, cut, put }, sizes) => {
          const file = whole.slice(0, at) + put + whole.slice(at + cut);
          const outcome = (run: () => Found[]) => {
            try {
              return run();
            } catch (error) {
              expect(error).toBeInstanceOf(AnklangError);
              return 'refused';
            }
          };
          expect(outcome(() => scan(file, sizes))).toEqual(outcome(() => scan(file)));
        },
      ),
      { numRuns: 600 },
    );
    for (let at = 0; at < whole.trimEnd().length; at++) expect(() => scan(whole.slice(0, at))).toThrow(AnklangError);
  });

  test('gives back what was written, in whatever pieces it comes', () => {
    fc.assert(
      fc.property(
        fc.array(trace, { maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }),
        (traces, sizes) => {
          expect(scan(written(traces), sizes)).toEqual(
            traces.map(({ name, events }) => ({
              name,
              events: events.map((event) => ({ 'concept:name': event.name, 'Größe & <Maß>': event.size })),
            })),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test.for([
    ['a tag without end', `<log><trace a="${'x'.repeat(1_100_000)}`],
    ['a billion laughs', '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><log/>'],
    ['a file outside', '<!DOCTYPE l SYSTEM "file:///etc/passwd"><log/>'],
    ['two logs', '<log/><log/>'],
    ['an event without a trace', '<log><event/></log>'],
    ['characters read by guessing', '<?xml version="1.0" encoding="EBCDIC"?><log/>'],
  ])('%s is refused', ([, file]) => {
    expect(() => scan(file!)).toThrow(AnklangError);
  });
});
