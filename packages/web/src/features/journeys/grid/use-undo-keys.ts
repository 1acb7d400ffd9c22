import { useEffect } from 'react';
import { useMap } from '../live/map-context.ts';

/** Ctrl/Cmd + Z and Y; while somebody writes, the keys belong to the text. */
export function useUndoKeys(): void {
  const { undo, redo, mayEdit } = useMap();
  useEffect(() => {
    if (!mayEdit) return;
    const listen = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      if ((key !== 'z' && key !== 'y') || isWriting(event.target)) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [undo, redo, mayEdit]);
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select') !== null;
}
