import { everybody, type MapLane, type MapReferences } from '@anklang/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export type MapNames = {
  touchpoint: (id: string) => MapReferences['touchpoints'][number] | undefined;
  map: (id: string) => string | undefined;
  phase: (id: string) => string | undefined;
  system: (id: string) => string;
  department: (id: string) => string;
  persona: (key: string) => string;
  lane: (lane: MapLane) => string;
};

/** Names of everything a map shows. */
export function useMapNames(references: MapReferences | undefined): MapNames {
  const { t } = useTranslation('journeyMap');
  return useMemo(() => {
    const touchpoints = new Map(references?.touchpoints.map((one) => [one.id, one]));
    const namesOf = (items: readonly { id: string; name: string }[] | undefined) =>
      new Map(items?.map(({ id, name }) => [id, name]));
    const maps = namesOf(references?.maps);
    const phases = namesOf(references?.phases);
    const systems = namesOf(references?.systems);
    const departments = namesOf(references?.departments);
    const segments = namesOf(references?.segments);
    // Until they are loaded nothing is said to be gone.
    const unknown = references ? t('cell.unknown') : '…';
    return {
      touchpoint: (id) => touchpoints.get(id),
      map: (id) => maps.get(id),
      phase: (id) => phases.get(id),
      system: (id) => systems.get(id) ?? unknown,
      department: (id) => departments.get(id) ?? unknown,
      persona: (key) => (key === everybody ? t('persona.everybody') : (segments.get(key) ?? t('persona.unknown'))),
      lane: ({ name, kind }) => name || t(`lane.${kind}`),
    };
  }, [references, t]);
}
