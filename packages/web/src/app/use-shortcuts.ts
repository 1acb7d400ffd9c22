import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMembership, useWorkspaceId } from '../lib/session/index.ts';
import { goKeys, navigationFor, places } from './navigation.ts';
import { singleKeysOn } from './single-keys.ts';

const waitForSecondKey = 1500;

/** Ctrl/Cmd-K finds, `?` lists, `h` helps, `g` and a letter goes somewhere. Never while somebody writes. */
export function useShortcuts(options: { onList: () => void; onPalette: () => void; onHelp: () => void }): void {
  const navigate = useNavigate();
  const workspaceId = useWorkspaceId();
  const { permissions } = useMembership();
  const goPressedAt = useRef(Number.NEGATIVE_INFINITY);
  const { onList, onPalette, onHelp } = options;
  useEffect(() => {
    const open = navigationFor(permissions).all;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        onPalette();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || !singleKeysOn()) return;
      if (event.key === '?') return onList();
      const isSecondKey = event.timeStamp - goPressedAt.current <= waitForSecondKey;
      if (event.key === 'h' && !isSecondKey) return onHelp();
      if (event.key === 'g') {
        goPressedAt.current = event.timeStamp;
        return;
      }
      if (!isSecondKey) return;
      goPressedAt.current = Number.NEGATIVE_INFINITY;
      const place = Object.entries(goKeys).find(([key]) => key === event.key)?.[1];
      if (place && open.includes(place)) void navigate({ to: places[place].to, params: { workspaceId } });
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [navigate, workspaceId, permissions, onList, onPalette, onHelp]);
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null;
}
