import { everybody } from '@anklang/domain';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../lanes/parts.module.css';
import { useNames } from '../lanes/use-names.ts';
import { useMap } from '../live/map-context.ts';
import { PersonasDialog } from './personas-dialog.tsx';

/** Above the map: whose journey one sees, what that person wants and how it begins. Nothing while it is everybody's. */
export function PersonaStrip() {
  const { t } = useTranslation('journeyParts');
  const { map, persona, mayEdit } = useMap();
  const names = useNames();
  const [isEditing, setEditing] = useState(false);
  const chosen = persona === everybody ? undefined : map.personas.find(({ id }) => id === persona);
  if (!chosen) return null;

  return (
    <section className={classes['strip']} aria-label={t('personas.strip', { name: names.persona(chosen.id) })}>
      <dl>
        {(['goal', 'scenario'] as const).map((part) => (
          <div key={part}>
            <dt>{t(`personas.${part}`)}</dt>
            <dd>
              {chosen[part] || (
                <Text span c="dimmed" fz="sm">
                  {t(part === 'goal' ? 'personas.noGoal' : 'personas.noScenario')}
                </Text>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {mayEdit && (
        <Button variant="subtle" size="compact-sm" className="no-print" ml="auto" onClick={() => setEditing(true)}>
          {t('personas.edit')}
        </Button>
      )}
      {isEditing && <PersonasDialog onClose={() => setEditing(false)} />}
    </section>
  );
}
