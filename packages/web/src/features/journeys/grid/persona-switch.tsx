import { everybody } from '@anklang/domain';
import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMap } from '../live/map-context.ts';
import { personaKeys } from './spot.ts';
import { useMapNames } from './use-map-names.ts';

/** More than these do not stand beside each other. */
const mostTabs = 3;

/** Whose journey is shown, or all of them beside each other. */
export function PersonaSwitch({ isComparing }: { isComparing: boolean }) {
  const { t } = useTranslation('journeyMap');
  const { map, references, persona, setPersona } = useMap();
  const names = useMapNames(references);
  const choices = [
    ...personaKeys(map).map((key) => ({ value: key, label: names.persona(key) })),
    { value: 'compare', label: t('persona.compare') },
  ];
  const value = isComparing ? 'compare' : persona;
  const choose = (chosen: string) => setPersona(chosen === '' ? everybody : chosen);
  if (map.personas.length > mostTabs) {
    return (
      <NativeSelect
        aria-label={t('persona.label')}
        value={value}
        data={choices}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
    );
  }
  return <SegmentedControl aria-label={t('persona.label')} value={value} data={choices} onChange={choose} />;
}
