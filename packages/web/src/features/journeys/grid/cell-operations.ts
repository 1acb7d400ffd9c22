import { type Cell, everybody, type JourneyMapContent, type MapOperation } from '@anklang/domain';

type OfCell = Readonly<Record<string, Cell>> | undefined;
type Place = { stepId: string; laneId: string };

/** Text as it is kept; nothing is nothing. */
function textCell(text: string): Cell | null {
  const kept = text.trimEnd();
  return kept === '' ? null : { text: kept };
}

/** What was written, for each persona whose words changed. `cells`: as they were when the writing began. */
export function writeCells(
  place: Place,
  cells: OfCell,
  drafts: Readonly<Record<string, Cell | null>>,
): Extract<MapOperation, { do: 'setCell' }>[] {
  return Object.entries(drafts).flatMap(([persona, draft]) => {
    const cell = draft && 'text' in draft ? textCell(draft.text) : draft;
    const was = cells?.[persona] ?? null;
    if (JSON.stringify(was) === JSON.stringify(cell)) return [];
    return [{ do: 'setCell' as const, ...place, persona, cell, was }];
  });
}

/** Takes away what a persona says there; where it says nothing of its own, there is nothing to take. */
export function clearCell(
  map: JourneyMapContent,
  place: Place,
  personas: readonly string[],
): Extract<MapOperation, { do: 'setCell' }>[] {
  const cells = map.cells[place.stepId]?.[place.laneId];
  return personas.flatMap((persona) => {
    const was = cells?.[persona];
    return was ? [{ do: 'setCell' as const, ...place, persona, cell: null, was }] : [];
  });
}

/** What is shown for a persona, and whether it is its own. */
export function shownCell(cells: OfCell, persona: string): { cell: Cell | null; isOwn: boolean } {
  const own = cells?.[persona];
  if (own) return { cell: own, isOwn: true };
  return { cell: cells?.[everybody] ?? null, isOwn: false };
}

/** The one it stands behind once it moved by one place; undefined: it is at the end already. */
export function afterMove(
  items: readonly { id: string }[],
  { id, by }: { id: string; by: 1 | -1 },
): string | null | undefined {
  const place = items.findIndex((item) => item.id === id);
  const next = place + by;
  if (place < 0 || next < 0 || next >= items.length) return undefined;
  return by === 1 ? (items[next]?.id ?? null) : (items[next - 1]?.id ?? null);
}

/** The one it stands behind once it was dropped upon another. */
export function afterDrop(items: readonly { id: string }[], { id, over }: { id: string; over: string }): string | null {
  const from = items.findIndex((item) => item.id === id);
  const to = items.findIndex((item) => item.id === over);
  const at = to > from ? to : to - 1;
  return items[at]?.id ?? null;
}
