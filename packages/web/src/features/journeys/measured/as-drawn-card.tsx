import type { MapMeasured } from '@anklang/domain';
import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { isKnown, sayShare } from './say-points.ts';

/** How many go as drawn, and how much the ways have in common with the map. */
export function AsDrawnCard({ measured: { asPlanned, meanFitness } }: { measured: MapMeasured }) {
  const { t } = useTranslation('journeyMeasured');
  const formats = formatsFor(useLanguage());
  const say = (value: number) => sayShare(value, formats);
  // A share and the ends of its interval are written alike.
  const digits = isKnown(asPlanned) && asPlanned.low < 0.01 ? 1 : 0;
  const sayBeside = (value: number) => formats.percent(value, digits);

  return (
    <Paper p="md">
      <Title order={3} fz="lg" mb="xs">
        {t('asDrawn.title')}
      </Title>
      {meanFitness === null ? (
        <Text>{t('asDrawn.unlinked')}</Text>
      ) : (
        <>
          {isKnown(asPlanned) ? (
            <Text>
              <Text span fz="1.6rem" fw={650}>
                {sayBeside(asPlanned.value)}
              </Text>{' '}
              {t('asDrawn.share')}{' '}
              <Text span fz="sm" c="dimmed">
                ({formats.range(sayBeside(asPlanned.low), sayBeside(asPlanned.high))})
              </Text>
            </Text>
          ) : (
            <Text>{t('table.fewWays', { count: asPlanned.need - asPlanned.have })}</Text>
          )}
          <Text mt="xs">
            {t('asDrawn.fitness')}: <strong>{say(meanFitness)}</strong>
          </Text>
          <Text fz="sm" c="dimmed">
            {t('asDrawn.fitnessHelp')}
          </Text>
        </>
      )}
    </Paper>
  );
}
