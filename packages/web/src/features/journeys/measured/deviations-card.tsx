import type { EstimateOrNotEnough, MapDeviation, MapMeasured } from '@anklang/domain';
import { Anchor, Button, Paper, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useMap } from '../live/map-context.ts';
import { DeviationSign } from './deviation-sign.tsx';
import { keyOfDeviation, sayDeviation } from './deviation-words.ts';
import classes from './measured.module.css';
import { isKnown, sayShare } from './say-points.ts';

const few = 8;

type Props = { measured: MapMeasured; nameOf: (stepId: string) => string };

/** Where customers go other ways than drawn, and what goes together with it; association, never cause. */
export function DeviationsCard({ measured, nameOf }: Props) {
  const { t } = useTranslation('journeyMeasured');
  const [all, setAll] = useState(false);
  const { deviations, meanFitness } = measured;
  if (meanFitness === null) return null;
  const shown = all ? deviations : deviations.slice(0, few);
  const hasRatings = deviations.some(({ withIt, withoutIt }) => isKnown(withIt.rating) || isKnown(withoutIt.rating));
  const hasConversions = deviations.some(({ withIt, withoutIt }) =>
    [withIt, withoutIt].some(({ converted }) => isKnown(converted) && converted.value > 0),
  );

  return (
    <Paper p="md">
      <Title order={3} fz="lg" mb="xs">
        {t('deviations.title')}
      </Title>
      {deviations.length === 0 ? (
        <Text>{t('deviations.none')}</Text>
      ) : (
        <Table.ScrollContainer
          minWidth={hasRatings || hasConversions ? 620 : 320}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('deviations.caption') } }}
        >
          <Table verticalSpacing={7} aria-label={t('deviations.caption')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('deviations.deviation')}</Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('deviations.ways')}
                </Table.Th>
                {hasRatings && <Table.Th scope="col">{t('deviations.rating')}</Table.Th>}
                {hasConversions && <Table.Th scope="col">{t('deviations.converted')}</Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((deviation) => (
                <DeviationRow
                  key={keyOfDeviation(deviation)}
                  deviation={deviation}
                  columns={{ hasRatings, hasConversions }}
                  compared={measured.compared}
                  nameOf={nameOf}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {deviations.length > few && (
        <Button variant="subtle" size="compact-sm" mt="xs" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('deviations.fewer') : t('deviations.more', { count: deviations.length - few })}
        </Button>
      )}
      {(hasRatings || hasConversions) && (
        <Text fz="sm" c="dimmed" maw="var(--text-width)" mt="sm">
          {t('deviations.together')}
        </Text>
      )}
    </Paper>
  );
}

type RowProps = {
  deviation: MapDeviation;
  columns: { hasRatings: boolean; hasConversions: boolean };
  compared: number;
  nameOf: Props['nameOf'];
};

function DeviationRow({ deviation, columns, compared, nameOf }: RowProps) {
  const { t } = useTranslation('journeyMeasured');
  const formats = formatsFor(useLanguage());
  const { openStep } = useMap();
  const { stepId, journeys, withIt, withoutIt, kind } = deviation;
  const sentence = sayDeviation(deviation, { t, nameOf });

  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} miw={200}>
        <span className={classes['signed']}>
          <DeviationSign kind={kind} />
          {stepId === null ? (
            <span>{sentence}</span>
          ) : (
            <Anchor component="button" type="button" c="inherit" ta="left" onClick={() => openStep(stepId)}>
              {sentence}
            </Anchor>
          )}
        </span>
      </Table.Th>
      <Table.Td ta="right">
        <strong>{sayShare(compared === 0 ? 0 : journeys / compared, formats)}</strong>
        <span className={classes['below']}>{formats.count(journeys)}</span>
      </Table.Td>
      {columns.hasRatings && (
        <Table.Td>
          <Pair withIt={withIt.rating} withoutIt={withoutIt.rating} write={(value) => formats.decimal(value)} />
        </Table.Td>
      )}
      {columns.hasConversions && (
        <Table.Td>
          <Pair withIt={withIt.converted} withoutIt={withoutIt.converted} write={(value) => sayShare(value, formats)} />
        </Table.Td>
      )}
    </Table.Tr>
  );
}

type PairProps = { withIt: EstimateOrNotEnough; withoutIt: EstimateOrNotEnough; write: (value: number) => string };

function Pair({ withIt, withoutIt, write }: PairProps) {
  const { t } = useTranslation('journeyMeasured');
  const { range } = formatsFor(useLanguage());
  const sides = [
    ['with', withIt],
    ['without', withoutIt],
  ] as const;
  return (
    <div className={classes['pair']}>
      {sides.map(([side, estimate]) => (
        <span key={side}>
          <span className={classes['quiet']}>{t(`deviations.${side}`)} </span>
          {isKnown(estimate) ? (
            <>
              <strong>{write(estimate.value)}</strong>{' '}
              <span className={classes['quiet']}>({range(write(estimate.low), write(estimate.high))})</span>
            </>
          ) : (
            <span className={classes['quiet']}>{t('deviations.few')}</span>
          )}
        </span>
      ))}
    </div>
  );
}
