import type { TouchpointInsight } from '@anklang/domain';
import { Group, Paper, SegmentedControl, Table, Text, Title } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../charts/format.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { prepareRow } from '../insights/index.ts';
import { type DistributionStep, prepareDistribution } from './prepare-distribution.ts';
import classes from './touchpoint.module.css';

/** How many gave which rating, in the colours of the levels, and who could or would not answer. */
export function DistributionCard({ insight }: { insight: TouchpointInsight }) {
  const { t } = useTranslation('insights');
  const language = useLanguage();
  const [view, setView] = useState('chart');
  const steps = prepareDistribution(insight, language);
  const { scale, cuts } = insight.entry;
  const formats = formatsFor(language);
  const row = prepareRow(insight.entry, { formats, unit: 'outcome', touchpointId: null });

  return (
    <Paper p="md" component="section" aria-labelledby="distribution-title">
      <Group justify="space-between" align="flex-start" mb="sm">
        <Title order={2} id="distribution-title">
          {findingOf(row, t) ?? t('touchpoint.distribution')}
        </Title>
        <SegmentedControl
          aria-label={t('ranking.view.label')}
          value={view}
          onChange={setView}
          data={[
            { value: 'chart', label: t('ranking.view.chart') },
            { value: 'table', label: t('ranking.view.table') },
          ]}
        />
      </Group>
      {view === 'chart' ? <Steps steps={steps} /> : <StepTable steps={steps} />}
      <Group gap="lg" mt="sm">
        {row.levels?.shown.map(({ level, text, interval, people }) => (
          <Text key={level} fz="sm" component="span">
            <LevelMark level={level} label={t(`level.${level}`)} /> <strong>{text}</strong> ({interval}) ·{' '}
            {t('ranking.people', { count: insight.entry.levels[level], formatted: people })}
          </Text>
        ))}
      </Group>
      <Text fz="sm" c="dimmed" mt={6}>
        {t('touchpoint.used', { n: row.n.text, notUsed: row.notUsed, missing: row.missing })}
        {row.mean.kind === 'estimate' && ` · ${t('ranking.column.mean')} ${row.mean.both}`}
      </Text>
      <Text fz="sm" c="dimmed">
        {t('basis.cutsText', { low: scale[0], high: scale[1], ...cuts })}
      </Text>
    </Paper>
  );
}

/** The title says what is to be seen, once there is enough to say it. */
function findingOf(row: ReturnType<typeof prepareRow>, t: TFunction<'insights'>): string | null {
  const [disappointing, , delighting] = row.levels?.shown ?? [];
  if (!disappointing || !delighting) return null;
  return t('touchpoint.distributionFinding', { disappointing: disappointing.text, delighting: delighting.text });
}

function Steps({ steps }: { steps: readonly DistributionStep[] }) {
  const { t } = useTranslation('insights');

  return (
    <ul className={classes['steps']} aria-label={t('touchpoint.distribution')}>
      {steps.map(({ value, level, count, text, height }) => (
        <li key={value}>
          <Text component="span" fz="sm" fw={600} display="block">
            {count}
          </Text>
          <Text component="span" fz="xs" c="dimmed" display="block">
            {text}
          </Text>
          <svg width="100%" height={110} aria-hidden>
            <rect
              x="6%"
              width="88%"
              y={110 - Math.max(1, height * 110)}
              height={Math.max(1, height * 110)}
              fill={`var(--level-${level})`}
            />
          </svg>
          <span className={classes['step']}>
            <LevelMark level={level} /> {value}
          </span>
        </li>
      ))}
    </ul>
  );
}

function StepTable({ steps }: { steps: readonly DistributionStep[] }) {
  const { t } = useTranslation('insights');

  return (
    <Table w="auto" aria-label={t('touchpoint.distribution')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('touchpoint.rating')}</Table.Th>
          <Table.Th scope="col">{t('touchpoint.level')}</Table.Th>
          <Table.Th scope="col" ta="right">
            {t('touchpoint.people')}
          </Table.Th>
          <Table.Th scope="col" ta="right">
            {t('touchpoint.share')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {steps.map(({ value, level, count, text }) => (
          <Table.Tr key={value}>
            <Table.Th scope="row">{value}</Table.Th>
            <Table.Td>
              <LevelMark level={level} label={t(`level.${level}`)} />
            </Table.Td>
            <Table.Td ta="right">{count}</Table.Td>
            <Table.Td ta="right">{text}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
