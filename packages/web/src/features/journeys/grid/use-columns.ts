import { type RefObject, useCallback, useEffect, useState } from 'react';
import { sizes } from './map-sizes.ts';

/** Drawn beyond what is seen, so that scrolling shows no empty columns. */
const beyond = 3;

/** The columns that are seen: of many steps only these are drawn. */
export function useColumns(frame: RefObject<HTMLElement | null>, { width, count }: { width: number; count: number }) {
  const [{ first, last }, setRange] = useState({ first: 0, last: 12 });

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () => {
      const left = element.scrollLeft;
      const right = left + element.clientWidth - sizes.laneName;
      const next = { first: Math.floor(left / width) - beyond, last: Math.ceil(right / width) + beyond };
      setRange((now) => (now.first === next.first && now.last === next.last ? now : next));
    };
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [frame, width]);

  /** Brings a column into sight, beside the names of the lanes. */
  const show = useCallback(
    (index: number) => {
      const element = frame.current;
      if (!element || index < 0) return;
      const left = index * width;
      const room = element.clientWidth - sizes.laneName;
      if (left < element.scrollLeft) element.scrollLeft = left;
      else if (left + width > element.scrollLeft + room) element.scrollLeft = left + width - room;
    },
    [frame, width],
  );

  return { first: Math.max(0, first), last: Math.min(count - 1, last), show };
}
