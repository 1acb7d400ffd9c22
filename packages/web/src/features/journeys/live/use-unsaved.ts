import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Asks before the page is left with something on it that only this page has. */
export function useUnsaved(isUnsaved: () => boolean): void {
  const { t } = useTranslation('journeyMap');
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      current.pathname !== next.pathname && isUnsaved() && !window.confirm(t('leave')),
    enableBeforeUnload: isUnsaved,
  });
}
