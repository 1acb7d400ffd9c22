import { Anchor, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Axis, makeAxis } from '../../../charts/axis.ts';
import { AxisMarks } from '../../../charts/axis-marks.tsx';
import type { ShownEstimate } from '../../../charts/estimate.ts';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { Behind } from '../behind.tsx';
import { besideOf } from '../beside.ts';
import { MeasuredText } from '../measured-text.tsx';
import shared from '../outcomes.module.css';
import { PairWhisker } from './pair-whisker.tsx';
import classes from './plans.module.css';
import { type ComparisonModel, type DeviationRow, deviationKinds } from './prepare-comparison.ts';

const few = 12;
const besideRating = besideOf(118);
const besideShare = besideOf(172);

/** What goes otherwise than planned, with rating and conversion of the journeys with it and without. */
export function DeviationsTable({ model }: { model: ComparisonModel }) {
  const { t } = useTranslation('outcomes');
  const formats = formatsFor(useLanguage());
  const [kind, setKind] = useState<string>('');
  const [all, setAll] = useState(false);
  const fitting = model.deviations.filter((row) => kind === '' || row.kind === kind);
  const rows = all ? fitting : fitting.slice(0, few);
  const converted = makeAxis({ values: model.deviations.flatMap((row) => ends(row.converted)), width: 100, ticks: 1 });
  const rating = makeAxis({ values: [0, 10], width: 100, ticks: 2 });
  const columns = {
    rating: model.deviations.some((row) => ends(row.rating).length > 0),
    converted: model.deviations.some((row) => ends(row.converted).some((value) => value > 0)),
  };

  return (
    <>
      <Group justify="space-between" align="flex-end" mb="sm">
        <Title order={2}>{t('comparison.deviations')}</Title>
        {model.deviations.length > few && (
          <NativeSelect
            aria-label={t('comparison.column.deviation')}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value)}
            data={[
              { value: '', label: t('comparison.kindAll') },
              ...deviationKinds.map((value) => ({ value, label: t(`comparison.kind.${value}`) })),
            ]}
          />
        )}
      </Group>
      {rows.length === 0 ? (
        <Text>{t('comparison.noDeviations')}</Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrow keys.
        <section className={shared['wide']} tabIndex={0} aria-label={t('comparison.caption')}>
          <div className={shared['onlySmall']}>
            <Legend />
          </div>
          <table className={`${shared['table']} ${shared['cards']}`} aria-label={t('comparison.caption')}>
            <thead>
              <tr>
                <th scope="col">{t('comparison.column.deviation')}</th>
                <th scope="col" className={shared['number']}>
                  {t('comparison.column.journeys')}
                </th>
                <th scope="col" className={shared['number']}>
                  {t('comparison.column.times')}
                </th>
                {columns.rating && (
                  <th scope="col" className={classes['pairHead']}>
                    {t('comparison.column.rating')} <Legend />
                    <div className={shared['beside']} style={besideRating}>
                      <AxisMarks axis={rating} write={(tick) => formats.decimal(tick, 0)} />
                    </div>
                  </th>
                )}
                {columns.converted && (
                  <th scope="col" className={classes['pairHead']}>
                    {t('comparison.column.converted')} <Legend />
                    <div className={shared['beside']} style={besideShare}>
                      <AxisMarks axis={converted} write={(tick) => formats.percent(tick)} />
                    </div>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <DeviationLine
                  key={row.key}
                  row={row}
                  rating={columns.rating ? rating : null}
                  converted={columns.converted ? converted : null}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {fitting.length > few && (
        <Anchor component="button" type="button" fz="sm" mt="sm" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('comparison.fewer') : t('comparison.more', { count: fitting.length })}
        </Anchor>
      )}
      <Text fz="sm" c="dimmed" mt="sm" maw="80ch">
        {t('comparison.together')}
      </Text>
    </>
  );
}

type LineProps = { row: DeviationRow; rating: Axis | null; converted: Axis | null };

function DeviationLine({ row, rating, converted }: LineProps) {
  const { t } = useTranslation('outcomes');
  const sentence = t(`comparison.deviation.${row.kind}`, { step: row.step });

  return (
    <tr>
      <th scope="row" data-cell="name" className={shared['name']}>
        {sentence}
      </th>
      <td className={shared['number']} data-label={t('comparison.column.journeys')}>
        <Behind selection={row.selection} title={sentence}>
          <strong>{row.journeysText}</strong>
        </Behind>
        <span className={shared['below']}>{row.shareText}</span>
      </td>
      <td className={shared['number']} data-label={t('comparison.column.times')}>
        {row.times}
      </td>
      {rating && <PairCell what={t('comparison.column.rating')} pair={row.rating} axis={rating} of="ratings" />}
      {converted && (
        <PairCell what={t('comparison.column.converted')} pair={row.converted} axis={converted} of="ways" />
      )}
    </tr>
  );
}

type PairCellProps = {
  what: string;
  pair: { with: ShownEstimate; without: ShownEstimate };
  axis: Axis;
  of: 'ways' | 'ratings';
};

function PairCell({ what, pair, axis, of }: PairCellProps) {
  const { t } = useTranslation('outcomes');
  const drawn = pair.with.kind === 'estimate' || pair.without.kind === 'estimate';
  const words = (estimate: ShownEstimate) => (estimate.kind === 'estimate' ? estimate.both : t(`notEnough.${of}`));

  return (
    <td data-cell="wide" data-label={what}>
      <div className={`${shared['beside']} ${classes['pair']}`} style={of === 'ratings' ? besideRating : besideShare}>
        {drawn ? (
          <PairWhisker
            axis={axis}
            first={pair.with}
            second={pair.without}
            label={t('comparison.pairLabel', { what, with: words(pair.with), without: words(pair.without) })}
          />
        ) : (
          <span />
        )}
        <span>
          <strong>
            <MeasuredText estimate={pair.with} of={of} inline />
          </strong>
          <span style={{ display: 'block' }}>
            <MeasuredText estimate={pair.without} of={of} inline />
          </span>
        </span>
      </div>
    </td>
  );
}

/** What the full and the open dot stand for. */
function Legend() {
  const { t } = useTranslation('outcomes');

  return (
    <span className={shared['soft']}>
      <span aria-hidden>●</span> {t('comparison.with')} <span aria-hidden>○</span> {t('comparison.without')}
    </span>
  );
}

function ends({ with: withIt, without }: { with: ShownEstimate; without: ShownEstimate }): number[] {
  return [withIt, without].flatMap((estimate) => (estimate.kind === 'estimate' ? [estimate.low, estimate.high] : []));
}
