import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useMap } from '../live/map-context.ts';
import { DeviationSign } from './deviation-sign.tsx';
import { keyOfDeviation } from './deviation-words.ts';
import classes from './measured.module.css';
import { sayShare } from './say-points.ts';
import { type SignAtStep, signsAtStep } from './signs-at-step.ts';
import { ToldButton } from './told-button.tsx';
import { useMeasured } from './use-measured.ts';

/** Small signs on the head of a step: where customers go other ways than drawn. Nothing where they do not. */
export function StepDeviations({ stepId }: { stepId: string }) {
  const { t } = useTranslation('journeyMeasured');
  const { journey, map } = useMap();
  const { data } = useMeasured(journey.id);
  if (!data) return null;
  const signs = signsAtStep(data, { stepId, isFirst: map.steps[0]?.id === stepId });
  if (signs.length === 0) return null;
  const name = map.steps.find(({ id }) => id === stepId)?.name ?? '';

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame into the head of a step
    <span className={classes['signs']} role="group" aria-label={t('sign.title', { name })}>
      {signs.map((sign) => (
        <Sign key={keyOfDeviation(sign.deviation)} sign={sign} step={name} />
      ))}
    </span>
  );
}

function Sign({ sign: { deviation, share, more }, step }: { sign: SignAtStep; step: string }) {
  const { t } = useTranslation('journeyMeasured');
  const formats = formatsFor(useLanguage());
  const { kind, afterStepId, touchpointName, journeys } = deviation;
  const isForeign = kind === 'foreign';
  const said = sayShare(share, formats);
  const name = isForeign ? (touchpointName ?? '') : step;
  const sentence =
    isForeign && afterStepId === null
      ? t('sign.foreignFirst', { share: said, name })
      : t(`sign.${kind}`, { share: said, name, step });

  return (
    <ToldButton
      label={sentence}
      title={t('sign.title', { name: step })}
      className={classes['sign']}
      data={{ 'data-kind': kind }}
      told={
        <>
          <Text fz="sm">
            {sentence}
            {more > 0 && ` ${t('sign.more', { count: more })}`}.
          </Text>
          <Text fz="sm" c="dimmed" mt={4}>
            {t('sign.ways', { count: journeys, formatted: formats.count(journeys) })}
          </Text>
        </>
      }
    >
      <DeviationSign kind={kind} size={14} />
      {isForeign && <span className={classes['foreignName']}>{name}</span>}
      {said}
      {more > 0 && ` +${more}`}
    </ToldButton>
  );
}
