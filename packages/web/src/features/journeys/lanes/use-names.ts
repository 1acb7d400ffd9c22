import type { JourneyMapContent } from '@anklang/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMap } from '../live/map-context.ts';
import { namesOf, type PartNames } from './name-parts.ts';

/** Names on the map that is open, and of what other states of it knew. */
export function useNames(others: readonly JourneyMapContent[] = []): PartNames {
  const { t } = useTranslation(['journeyParts', 'journeyMap']);
  const { map, references } = useMap();
  return useMemo(
    () =>
      namesOf({
        maps: [map, ...others],
        references,
        words: {
          lane: (kind) => t(`journeyMap:lane.${kind}`),
          everybody: t('journeyParts:everybody'),
          gone: t('journeyParts:gone'),
        },
      }),
    [map, references, others, t],
  );
}
