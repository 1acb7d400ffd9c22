import { type PointerEvent, type RefObject, useRef, useState } from 'react';

type DragOrder = {
  list: RefObject<HTMLOListElement | null>;
  dragged: string | null;
  /** For the handle of a row; its list item carries the same `data-row`. */
  begin: (event: PointerEvent<HTMLElement>, id: string) => void;
};

/**
 * Rows that change places under the pointer. The document is listened to, not the handle: a row that is moved in the
 * page loses the pointer it had captured.
 */
export function useDragOrder(onMove: (id: string, place: number) => void): DragOrder {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const begin = (event: PointerEvent<HTMLElement>, id: string) => {
    if (event.button !== 0) return;
    setDragged(id);
    const ending = new AbortController();
    const { signal } = ending;
    const end = () => {
      ending.abort();
      setDragged(null);
    };
    const move = ({ clientY }: globalThis.PointerEvent) => onMove(id, placeAt(list.current, { id, clientY }));
    document.addEventListener('pointermove', move, { signal });
    document.addEventListener('pointerup', end, { signal });
    document.addEventListener('pointercancel', end, { signal });
  };

  return { list, dragged, begin };
}

/** How many of the other rows have their middle above the pointer. */
function placeAt(list: HTMLOListElement | null, at: { id: string; clientY: number }): number {
  let place = 0;
  for (const row of list?.children ?? []) {
    if (!(row instanceof HTMLElement) || row.dataset['row'] === at.id) continue;
    const { top, height } = row.getBoundingClientRect();
    if (top + height / 2 < at.clientY) place += 1;
  }
  return place;
}
