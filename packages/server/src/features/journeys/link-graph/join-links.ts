import {
  type JourneyBreaks,
  type JourneyGraph,
  type LinkGraph,
  type LinkGraphRow,
  longerWait,
  mostSeenLinks,
  type Step,
  type TouchpointLink,
} from '@anklang/domain';

type Joined = Pick<LinkGraph, 'rows' | 'counts' | 'moreSeen' | 'notInRegister'>;
type End = LinkGraphRow['from'];

/** Each link once, from what people say and from what data show. Cost: links + transitions + breaks. */
export function joinLinks(links: readonly TouchpointLink[], graph: JourneyGraph, breaks: JourneyBreaks): Joined {
  const declared = new Map(links.map((link) => [keyOf(link.from.id, link.to.id), link]));
  const broken = kindsOfBreaks(breaks);
  const inData = new Set(graph.visits.flatMap(({ step }) => graph.steps[step]?.touchpointId ?? []));
  const rows: LinkGraphRow[] = [];
  let notInRegister = 0;

  for (const { from, to, count, customers, customerShare, medianSeconds } of graph.follows) {
    const [start, end] = [endOf(graph.steps[from]!), endOf(graph.steps[to]!)];
    if (start === null || end === null) {
      notInRegister += count;
      continue;
    }
    if (start.id === end.id) continue;
    const key = keyOf(start.id, end.id);
    const link = declared.get(key);
    declared.delete(key);
    const seen = { count, customers, customerShare, medianSeconds };
    rows.push({
      ...{ from: start, to: end, verdict: link ? 'both' : 'seenOnly', seen, declared: link ? sayLink(link) : null },
      waitsLonger: link?.waitMinutes != null && medianSeconds > longerWait * 60 * link.waitMinutes,
      breaks: broken.get(key) ?? [],
      crossesDepartments: differ(start.department, end.department),
    });
  }
  for (const link of declared.values()) {
    const isKnown = inData.has(link.from.id) && inData.has(link.to.id);
    rows.push({
      ...{ from: short(link.from), to: short(link.to), verdict: isKnown ? 'declaredOnly' : 'notInData' },
      ...{ declared: sayLink(link), seen: null, waitsLonger: false, breaks: [] },
      crossesDepartments: link.crossesDepartments,
    });
  }
  rows.sort(byCustomers);
  const counts = { both: 0, declaredOnly: 0, seenOnly: 0, notInData: 0 };
  for (const { verdict } of rows) counts[verdict]++;
  let shown = 0;
  const kept = rows.filter(({ verdict }) => verdict !== 'seenOnly' || ++shown <= mostSeenLinks);
  return { rows: kept, counts, moreSeen: rows.length - kept.length, notInRegister };
}

/** With data the most taken first; equals by name, so that the order is always the same. */
function byCustomers(one: LinkGraphRow, other: LinkGraphRow): number {
  const more = (other.seen?.customers ?? -1) - (one.seen?.customers ?? -1);
  if (more !== 0) return more;
  const [left, right] = [one, other].map(({ from, to }) => `${from.name}\n${to.name}\n${from.id}\n${to.id}`);
  return left! < right! ? -1 : 1;
}

function kindsOfBreaks({ steps, rows }: JourneyBreaks): Map<string, LinkGraphRow['breaks']> {
  const kinds = new Map<string, LinkGraphRow['breaks']>();
  for (const { from, to, kind } of rows) {
    const key = keyOf(steps[from]?.touchpointId ?? '', steps[to]?.touchpointId ?? '');
    kinds.set(key, [...(kinds.get(key) ?? []), kind]);
  }
  return kinds;
}

function sayLink({ id: linkId, level, losesContext, breaksMedium, waitMinutes, note }: TouchpointLink) {
  return { linkId, level, losesContext, breaksMedium, waitMinutes, note };
}

function endOf({ touchpointId: id, name, department }: Step): End | null {
  return id === null ? null : { id, name, department };
}

function short({ id, name, department }: End): End {
  return { id, name, department };
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

function keyOf(from: string, to: string): string {
  return `${from} ${to}`;
}
