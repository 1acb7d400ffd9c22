import { useRef } from 'react';

/**
 * Keeps the object of an element that did not change, so that only what changed is drawn again. Equal by what is shown:
 * everything in an element is plain data.
 */
export function useSame<T extends { id: string }>(elements: T[]): T[] {
  const known = useRef(new Map<string, { element: T; text: string }>());
  const next = new Map<string, { element: T; text: string }>();
  const same = elements.map((element) => {
    const text = JSON.stringify(element);
    const before = known.current.get(element.id);
    const kept = before?.text === text ? before : { element, text };
    next.set(element.id, kept);
    return kept.element;
  });
  known.current = next;
  return same;
}
