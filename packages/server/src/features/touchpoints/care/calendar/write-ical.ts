/** A day on which something is to be done. */
export type CalendarEvent = {
  /** Stays the same, so that a calendar moves what it has instead of adding it again. */
  readonly uid: string;
  readonly day: string;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly changedAt: string;
  /** Rises with each change. */
  readonly sequence: number;
};

const longestLine = 75;

/** The events as an iCalendar file (RFC 5545): whole days that keep nobody busy. */
export function writeIcal(events: readonly CalendarEvent[], { name }: { name: string }): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Anklang//Reviews//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function linesOf({ uid, day, title, description, url, changedAt, sequence }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${changedAt.replace(/\.\d+/, '').replace(/[-:]/g, '')}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${plainDay(day)}`,
    `DTEND;VALUE=DATE:${plainDay(dayAfter(day))}`,
    `SUMMARY:${escapeText(title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** What the format gives a meaning of its own is text here; what no line may hold is left out. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not stand in a line.
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
      .replace(/[\\;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
  );
}

/** No line has more than 75 octets; what is cut goes on after a blank, and no sign is cut in two. */
export function foldLine(line: string): string {
  const folded: string[] = [];
  let [now, octets] = ['', 0];
  for (const sign of line) {
    const length = Buffer.byteLength(sign);
    if (octets + length > longestLine) {
      folded.push(now);
      [now, octets] = [' ', 1];
    }
    now += sign;
    octets += length;
  }
  return [...folded, now].join('\r\n');
}

function plainDay(day: string): string {
  return day.replaceAll('-', '');
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
