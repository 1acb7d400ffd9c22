import type { MapDeviation } from '@anklang/domain';
import type { TFunction } from 'i18next';

type Words = { t: TFunction<'journeyMeasured'>; nameOf: (stepId: string) => string };

/** A deviation as a sentence. */
export function sayDeviation(
  { kind, stepId, touchpointName, afterStepId }: MapDeviation,
  { t, nameOf }: Words,
): string {
  if (kind !== 'foreign') return t(`deviations.${kind}`, { name: stepId === null ? touchpointName : nameOf(stepId) });
  const name = touchpointName ?? '';
  if (afterStepId === null) return t('deviations.foreignFirst', { name });
  const step = nameOf(afterStepId);
  return step === '' ? t('deviations.foreign', { name }) : t('deviations.foreignAfter', { name, step });
}

export function keyOfDeviation({ kind, stepId, touchpointKey }: MapDeviation): string {
  return `${kind} ${stepId} ${touchpointKey}`;
}
