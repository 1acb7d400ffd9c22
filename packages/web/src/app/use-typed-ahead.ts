import { useEffect, useState } from 'react';

/** What somebody types between asking for the search and its field being there: kept for it, and no shortcut meanwhile. */
export function useTypedAhead(): { typed: string; begin: () => void } {
  const [typed, setTyped] = useState('');
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const onFocus = (event: FocusEvent) => {
      if (isInSearch(event.target)) setWaiting(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (isInSearch(event.target) || event.key === 'Escape') return setWaiting(false);
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      setTyped((before) => before + event.key);
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey, true);
    };
  }, [isWaiting]);
  const begin = () => {
    setTyped('');
    setWaiting(true);
  };
  return { typed, begin };
}

function isInSearch(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.mantine-Spotlight-content') !== null;
}
