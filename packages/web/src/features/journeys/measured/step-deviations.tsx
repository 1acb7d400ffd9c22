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

/**
 * Small signs on the head of a step: where customers go other ways than drawn, and, dashed, what comes behind the step
 * that is not drawn. Nothing where they do not.
 */
export function StepDeviations({ stepId }: { stepId: string }) {
  const { journey, map } = useMap();
  const { data } = useMeasured(journey.id);
  if (!data) return null;
  const signs = signsAtStep(data, { stepId, isFirst: map.steps[0]?.id === stepId });
  const isForeign = ({ deviation }: SignAtStep) => deviation.kind === 'foreign';
  const name = map.steps.find(({ id }) => id === stepId)?.name ?? '';

  return (
    <>
      <Sign signs={signs.filter((sign) => !isForeign(sign))} step={name} />
      <Sign signs={signs.filter(isForeign)} step={name} />
    </>
  );
}

/** The most frequent one with its share; all of them on demand. */
function Sign({ signs, step }: { signs: readonly SignAtStep[]; step: string }) {
  const { t } = useTranslation('journeyMeasured');
  const formats = formatsFor(useLanguage());
  const say = useSign(step);
  const [most] = signs;
  if (!most) return null;

  return (
    <ToldButton
      label={signs.map(say).join('; ')}
      title={t('sign.title', { name: step })}
      className={classes['sign']}
      data={{ 'data-kind': most.deviation.kind }}
      told={signs.map((sign) => (
        <div key={keyOfDeviation(sign.deviation)} className={classes['told']}>
          <DeviationSign kind={sign.deviation.kind} />
          <div>
            <Text fz="sm">{say(sign)}.</Text>
            <Text fz="sm" c="dimmed">
              {t('sign.ways', { count: sign.deviation.journeys, formatted: formats.count(sign.deviation.journeys) })}
            </Text>
          </div>
        </div>
      ))}
    >
      <DeviationSign kind={most.deviation.kind} size={14} />
      {sayShare(most.share, formats)}
    </ToldButton>
  );
}

function useSign(step: string): (sign: SignAtStep) => string {
  const { t } = useTranslation('journeyMeasured');
  const formats = formatsFor(useLanguage());
  return ({ deviation: { kind, afterStepId, touchpointName }, share, more }) => {
    const words = { share: sayShare(share, formats), name: kind === 'foreign' ? (touchpointName ?? '') : step, step };
    const sentence =
      kind === 'foreign' && afterStepId === null ? t('sign.foreignFirst', words) : t(`sign.${kind}`, words);
    return more > 0 ? `${sentence} ${t('sign.more', { count: more })}` : sentence;
  };
}
