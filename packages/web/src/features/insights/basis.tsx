import type { Report } from '@anklang/domain';
import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language/index.ts';
import classes from './basis.module.css';
import { prepareBasis } from './prepare-basis.ts';

/** What a report rests on: people, weights, way of counting, seed, version, cut points, file. */
export function Basis({ report, children }: { report: Report; children?: ReactNode }) {
  const { t } = useTranslation('insights');
  const model = prepareBasis(report, useLanguage());
  const lines: [string, ReactNode][] = [
    [report.filter ? t('basis.respondentsInSegment') : t('basis.respondents'), model.respondents],
    ...(report.filter
      ? [[t('basis.segment'), `${report.filter.column}: ${report.filter.value}`] satisfies [string, string]]
      : []),
    [t('basis.answers'), model.answers],
    [
      t('basis.weights'),
      model.effectiveN
        ? `${t('ranking.weightedOn')}; ${t('basis.effectiveN')} ${model.effectiveN}`
        : t('ranking.weightedOff'),
    ],
    [t('basis.encoding'), t(`ranking.encoding.${report.encoding}`)],
    [t('basis.explained'), model.explained ?? t('none')],
    [t('basis.resamples'), model.resamples],
    [t('basis.seed'), model.seed],
    [
      t('basis.cuts'),
      model.cuts.map(({ scale, cuts, names }) => (
        <div key={names[0]} title={names.join(', ')}>
          {t('basis.cutsText', { low: scale[0], high: scale[1], ...cuts })} (
          {t('basis.cutsFor', { count: names.length })})
        </div>
      )),
    ],
    [t('basis.file'), report.source.fileName],
    [t('basis.fileHash'), <code key="hash">{report.source.fileHash}</code>],
    [t('basis.version'), `Anklang ${report.version}`],
  ];

  return (
    <Paper p="md" component="section" aria-labelledby="basis-title">
      <Title order={2} id="basis-title" mb="xs">
        {t('basis.title')}
      </Title>
      <BasisList lines={lines} />
      <Text fz="sm" c="dimmed" mt="sm" maw="80ch">
        {t('basis.association')}
      </Text>
      {children}
    </Paper>
  );
}

export function BasisList({ lines }: { lines: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={classes['list']}>
      {lines.map(([label, content]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </dl>
  );
}
