import { type EstimateOrNotEnough, type MapMeasured, weakestLink } from '@anklang/domain';
import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useMap } from '../live/map-context.ts';
import classes from './measured.module.css';
import { isKnown } from './say-points.ts';

type Props = { measured: MapMeasured; nameOf: (stepId: string) => string };

/** The weakest link beside the mean, measured and drawn: one bad moment is what people tell others about (000-06). */
export function WeakestCard({ measured, nameOf }: Props) {
  const { t } = useTranslation('journeyMeasured');
  const formats = formatsFor(useLanguage());
  const { map, persona } = useMap();
  const { mean, weakest, rated, weakestStepId, weakestElsewhere, steps } = measured;
  const drawn = weakestLink(map, persona);
  const isTold = isKnown(mean) && isKnown(weakest);
  const shareOf = (journeys: number) => formats.percent(rated === 0 ? 0 : journeys / rated);
  const worst = steps.find(({ stepId }) => stepId === weakestStepId);

  return (
    <Paper p="md">
      <Title order={3} fz="lg" mb="xs">
        {isTold
          ? t('weakest.finding', { mean: formats.decimal(mean.value), weakest: formats.decimal(weakest.value) })
          : t('weakest.title')}
      </Title>
      <Stack gap={8}>
        {rated === 0 ? (
          <Text>{t('weakest.none')}</Text>
        ) : (
          <>
            <OnTen name={t('weakest.mean')} estimate={mean} />
            <OnTen name={t('weakest.lowest')} estimate={weakest} />
            <Text fz="sm" c="dimmed">
              {t('weakest.rated', { count: rated, formatted: formats.count(rated) })}
            </Text>
          </>
        )}
        {worst && (
          <Text>{t('weakest.where', { step: nameOf(worst.stepId), formatted: shareOf(worst.weakestJourneys) })}</Text>
        )}
        {weakestElsewhere && (
          <Text>
            {t('weakest.elsewhere', {
              touchpoint: weakestElsewhere.touchpointName,
              formatted: shareOf(weakestElsewhere.journeys),
            })}
          </Text>
        )}
        {drawn && drawn.drawn > 1 && (
          <Text fz="sm" c="dimmed">
            {t('weakest.drawn', {
              step: nameOf(drawn.stepId),
              points: formats.signed(drawn.asIs, 0),
              mean: formats.signed(drawn.mean, 0),
            })}
          </Text>
        )}
        <Text fz="sm" c="dimmed">
          {t('weakest.blame')}
        </Text>
      </Stack>
    </Paper>
  );
}

/** An estimate from 0 to 10 as a bar with its interval. */
function OnTen({ name, estimate }: { name: string; estimate: EstimateOrNotEnough }) {
  const { t } = useTranslation('journeyMeasured');
  const formats = formatsFor(useLanguage());
  if (!isKnown(estimate)) {
    return (
      <Text fz="sm">
        {name}: {t('table.few', { count: estimate.need - estimate.have })}
      </Text>
    );
  }
  const { value, low, high } = estimate;
  const interval = formats.range(formats.decimal(low), formats.decimal(high));
  return (
    <div>
      <div className={classes['onTenWords']}>
        <span>{name}</span>
        <span>
          <strong>{formats.decimal(value)}</strong> <span className={classes['quiet']}>({interval})</span>
        </span>
      </div>
      <svg width="100%" height={12} aria-hidden style={{ display: 'block' }}>
        <rect width="100%" height={6} y={3} rx={3} fill="var(--line)" />
        <rect width={`${value * 10}%`} height={6} y={3} rx={3} fill="var(--accent)" />
        <rect x={`${low * 10}%`} width={`${(high - low) * 10}%`} height={2} y={5} fill="var(--ink)" />
      </svg>
    </div>
  );
}
