type Step = [touchpoint: string, time: string, value?: string];

/** An XES file with a trace per customer. */
export function asXes(traces: Record<string, readonly Step[]>): string {
  const event = ([touchpoint, time, transition = 'complete']: Step) =>
    `<event><string key="concept:name" value="${touchpoint}"/><date key="time:timestamp" value="${time}"/><string key="lifecycle:transition" value="${transition}"/></event>`;
  const trace = ([name, steps]: [string, readonly Step[]]) =>
    `<trace><string key="concept:name" value="${name}"/>${steps.map(event).join('\n')}</trace>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made -->\n<log>${Object.entries(traces).map(trace).join('\n')}</log>\n`;
}

/** Three customers: two buy after advice, one leaves. */
export const smallLog: Record<string, Step[]> = {
  anna: [
    ['Website', '2026-03-02T10:00:00.000+01:00'],
    ['Advice', '2026-03-02T11:00:00.000+01:00'],
    ['Order', '2026-03-03T11:00:00.000+01:00', '100.50'],
  ],
  ben: [
    ['Website', '2026-03-04T10:00:00.000+01:00'],
    ['Order', '2026-03-04T10:30:00.000+01:00', '20'],
  ],
  'Jürgen & Söhne': [
    ['Website', '2026-03-05T10:00:00.000+01:00'],
    ['Advice', '2026-03-05T10:00:00.000+01:00'],
  ],
};

/** The same as rows of a table. */
export function asLogRows(log: typeof smallLog = smallLog): string[][] {
  const rows = Object.entries(log).flatMap(([customer, steps]) =>
    steps.map(([touchpoint, time, value = '']) => [customer, touchpoint, time, value]),
  );
  return [['Customer', 'Touchpoint', 'Time', 'Value'], ...rows];
}

/** As XES, where the third of a step is its transition. */
export const smallXes = (): string =>
  asXes(
    Object.fromEntries(
      Object.entries(smallLog).map(([name, steps]) => [
        name.replace('&', '&amp;'),
        steps.map(([touchpoint, time]) => [touchpoint, time] as Step),
      ]),
    ),
  );
