import type { FigurePoint, Trend } from '@anklang/domain';
import { Table, Text, Title, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EstimateText } from '../../../../charts/estimate-text.tsx';
import { formatsFor } from '../../../../charts/format.ts';
import { useLanguage } from '../../../../lib/language/index.ts';
import { prepareTrend, sayMonth, type TrendPoint, writePoints } from './prepare-trend.ts';
import { Sparkline } from './sparkline.tsx';
import classes from './trend.module.css';

type Props = { title: string; points: readonly FigurePoint[]; trend: Trend | null; areMonths?: boolean };

/** How the balance of delighted and disappointed went on: what is sure of it in a sentence, a small picture, a table. */
export function TrendPicture({ title, points, trend, areMonths = false }: Props) {
  const { t } = useTranslation('candidates');
  const language = useLanguage();
  const [isTable, setIsTable] = useState(false);
  const prepared = prepareTrend(points, { language, areMonths });
  if (prepared.every(({ ratings }) => ratings === 0)) return null;
  // One point is said in the sentence: there is nothing to draw or to list.
  const isCourse = prepared.filter(({ balance }) => balance.kind === 'estimate').length > 1;

  return (
    <section className={classes['trend']} aria-label={title}>
      <Title order={4} fz="sm">
        {t('figures.trend')}: {title}
      </Title>
      <TrendSentence points={prepared} trend={trend} areMonths={areMonths} />
      {isCourse && (isTable ? <TrendTable title={title} points={prepared} /> : <Sparkline points={prepared} />)}
      <div className={classes['foot']}>
        <Text fz="xs" c="dimmed">
          {t('figures.trendLead')}
        </Text>
        {isCourse && (
          <UnstyledButton className={classes['switch']} onClick={() => setIsTable(!isTable)}>
            {t(isTable ? 'figures.asPicture' : 'figures.asTable')}
          </UnstyledButton>
        )}
      </div>
    </section>
  );
}

type SentenceProps = { points: readonly TrendPoint[]; trend: Trend | null; areMonths: boolean };

/** Better or worse is said only where it is sure. */
function TrendSentence({ points, trend, areMonths }: SentenceProps) {
  const { t } = useTranslation('candidates');
  const language = useLanguage();
  const { range } = formatsFor(language);
  const write = writePoints(language);
  const only = points.length === 1 ? points[0]?.balance : undefined;
  if (only?.kind === 'estimate') {
    return <Text fz="sm">{t(areMonths ? 'figures.oneMonth' : 'figures.oneWave', { balance: only.both })}</Text>;
  }
  if (!trend) return <Text fz="sm">{t('figures.tooFew')}</Text>;

  const say = (value: number) => write(value * 100);
  const { from, fromEnd, to, toEnd, difference, verdict } = trend;
  const span = (first: string, last: string) => {
    const [one, other] = [sayMonth(first, language), sayMonth(last, language)];
    return one === other ? one : t('figures.span', { from: one, to: other });
  };
  return (
    <Text fz="sm" fw={verdict === 'none' ? 400 : 600}>
      {t(`figures.${verdict}`, {
        difference: say(difference.value),
        interval: range(say(difference.low), say(difference.high)),
        from: span(from, fromEnd),
        to: span(to, toEnd),
      })}
    </Text>
  );
}

function TrendTable({ title, points }: { title: string; points: readonly TrendPoint[] }) {
  const { t } = useTranslation('candidates');
  const { count } = formatsFor(useLanguage());

  return (
    <Table aria-label={title} fz="sm" verticalSpacing={4} horizontalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('figures.column.when')}</Table.Th>
          <Table.Th scope="col" ta="right">
            {t('figures.column.balance')} ({t('figures.column.interval')})
          </Table.Th>
          <Table.Th scope="col" ta="right">
            {t('figures.column.ratings')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {points.map(({ key, label, balance, ratings }) => (
          <Table.Tr key={key}>
            <Table.Th scope="row">{label}</Table.Th>
            <Table.Td ta="right">
              {balance.kind === 'estimate' ? <EstimateText estimate={balance} inline /> : t('figures.few')}
            </Table.Td>
            <Table.Td ta="right">{count(ratings)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
