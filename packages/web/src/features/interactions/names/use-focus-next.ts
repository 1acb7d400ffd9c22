import type { FoundName } from '@anklang/domain';
import { useEffect, useRef } from 'react';

/**
 * After a decision its row moves down and takes the focus with it, so that whoever works by keyboard would start over.
 * The name that now stands in its place gets the focus instead.
 */
export function useFocusNext(names: readonly FoundName[] | undefined) {
  const frame = useRef<HTMLDivElement>(null);
  const place = useRef<number | null>(null);

  useEffect(() => {
    if (place.current === null || names === undefined || document.activeElement !== document.body) return;
    const boxes = frame.current?.querySelectorAll<HTMLInputElement>('tbody input[type=checkbox]') ?? [];
    boxes[Math.min(place.current, boxes.length - 1)]?.focus();
    place.current = null;
  }, [names]);

  return {
    frame,
    remember: (name: FoundName | undefined) => {
      const found = names?.findIndex((entry) => entry.name === name?.name) ?? -1;
      place.current = found < 0 ? null : found;
    },
  };
}
