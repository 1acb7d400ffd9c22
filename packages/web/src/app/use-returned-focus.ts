import { useEffect } from 'react';

/** When a dialog goes, the focus goes back to where it was opened from, however the dialog was taken away. */
export function useReturnedFocus(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    let open: { dialog: Element; opener: HTMLElement | null }[] = [];
    const settle = () => {
      const gone = open.filter(({ dialog }) => !dialog.isConnected);
      if (gone.length === 0) return;
      open = open.filter(({ dialog }) => dialog.isConnected);
      if (open.length === 0) observer.disconnect();
      // Somebody else has already said where it goes on.
      if (document.activeElement !== document.body) return;
      const opener = gone.map((one) => one.opener).find((one) => one?.isConnected);
      (opener ?? document.querySelector<HTMLElement>('main h1[tabindex]'))?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(settle);
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const dialog = target.closest('[role="dialog"]');
      if (dialog && !open.some((one) => one.dialog === dialog)) {
        open.push({ dialog, opener: last });
        observer.observe(document.body, { childList: true, subtree: true });
      }
      // What a menu offers is gone when its dialog stands; its button is not.
      if (!target.closest('[role="menu"]')) last = target;
    };
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('focusin', onFocus);
      observer.disconnect();
    };
  }, []);
}
