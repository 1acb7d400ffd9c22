import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** The section an address names is shown and takes the focus, also when its text has come after the page. */
export function useGoToAnchor(): void {
  const { hash, key } = useLocation({ select: (location) => ({ hash: location.hash, key: location.state.key }) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same link followed again goes there again
  useEffect(() => {
    if (hash === '') return;
    const heading = document.getElementById(decodeURIComponent(hash));
    // After the page has put the focus on its own heading.
    const frame = requestAnimationFrame(() => {
      heading?.scrollIntoView({ block: 'start' });
      heading?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [hash, key]);
}
