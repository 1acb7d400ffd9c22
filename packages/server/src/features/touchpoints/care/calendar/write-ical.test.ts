import { expect, test } from 'vitest';
import { escapeText, foldLine, writeIcal } from './write-ical.ts';

const event = {
  ...{ uid: 'review-abc@anklang', day: '2026-12-31', title: 'Durchsicht: Hotline', description: '' },
  ...{ url: 'http://localhost:4000/w/a/touchpoints/b', changedAt: '2026-11-22T08:15:30.123Z', sequence: 3 },
};

test('an event is a whole day under an id that stays, every line ends as the format wants it (004-13)', () => {
  expect(writeIcal([event], { name: 'Pflege' })).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Anklang//Reviews//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Pflege',
      'BEGIN:VEVENT',
      'UID:review-abc@anklang',
      'DTSTAMP:20261122T081530Z',
      'SEQUENCE:3',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Durchsicht: Hotline',
      'URL:http://localhost:4000/w/a/touchpoints/b',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('what people write stays text: signs with a meaning, line ends, controls', () => {
  expect(escapeText('a;b,c\\d\r\ne\nf\rg\u0007h')).toBe('a\\;b\\,c\\\\d\\ne\\nf\\ng h');
  const file = writeIcal([{ ...event, title: 'x\r\nATTENDEE:mailto:a@b.example' }], { name: 'n' });
  expect(file).not.toMatch(/^ATTENDEE/m);
  expect(file).toContain('SUMMARY:x\\nATTENDEE:mailto:a@b.example\r\n');
});

test('no line has more than 75 octets, no sign is cut in two, and put together it is the same again', () => {
  const line = `SUMMARY:${'Größe für Öfen 😀 '.repeat(30)}`;
  const folded = foldLine(line);
  const parts = folded.split('\r\n');
  expect(parts.length).toBeGreaterThan(5);
  for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
  for (const part of parts.slice(1)) expect(part.startsWith(' ')).toBe(true);
  expect(folded.replaceAll('\r\n ', '')).toBe(line);
  expect(folded).not.toContain('\ufffd');
  expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75));
});
