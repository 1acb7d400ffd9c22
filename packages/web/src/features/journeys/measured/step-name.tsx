import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMap } from '../live/map-context.ts';

/** The name of a step; opens what is known of it beside the map. */
export function StepName({ stepId, name }: { stepId: string; name: string }) {
  const { t } = useTranslation('journeyMeasured');
  const { openStep } = useMap();
  return (
    <Anchor
      component="button"
      type="button"
      ta="left"
      c="inherit"
      fw={600}
      aria-label={t('deviations.open', { name })}
      onClick={() => openStep(stepId)}
    >
      {name}
    </Anchor>
  );
}
