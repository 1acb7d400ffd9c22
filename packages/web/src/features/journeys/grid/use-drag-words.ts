import type { MapLane, MapStep } from '@anklang/domain';
import type { Active, Announcements, Over } from '@dnd-kit/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** What a screen reader is told while something is dragged. */
export function useDragWords({ steps, lanes }: { steps: readonly MapStep[]; lanes: readonly MapLane[] }) {
  const { t } = useTranslation('journeyMap');
  return useMemo(() => {
    const nameOf = ({ data }: Active) => String(data.current?.['name'] ?? '');
    const placeOf = (over: Over) => {
      const { kind, id } = over.data.current as { kind: string; id: string };
      return (kind === 'step' ? steps : lanes).findIndex((one) => one.id === id) + 1;
    };
    const announcements: Announcements = {
      onDragStart: ({ active }) => t('drag.start', { name: nameOf(active) }),
      onDragOver: ({ active, over }) =>
        over ? t('drag.over', { name: nameOf(active), number: placeOf(over) }) : undefined,
      onDragEnd: ({ active, over }) =>
        over
          ? t('drag.end', { name: nameOf(active), number: placeOf(over) })
          : t('drag.cancel', { name: nameOf(active) }),
      onDragCancel: ({ active }) => t('drag.cancel', { name: nameOf(active) }),
    };
    return { announcements, screenReaderInstructions: { draggable: t('drag.how') } };
  }, [steps, lanes, t]);
}
