import { Box, Group, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { makeAxis } from '../../../charts/axis.ts';
import { AxisMarks } from '../../../charts/axis-marks.tsx';
import { DotWhisker } from '../../../charts/dot-whisker.tsx';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { WholeCustomerHint } from '../../ways/index.ts';
import { countWays } from '../count-words.ts';
import { MeasuredText } from '../measured-text.tsx';
import classes from './plans.module.css';
import type { ComparisonModel } from './prepare-comparison.ts';

/** How many journeys go exactly as planned, and how near the others come. */
export function ComparisonCard({ model, journeys }: { model: ComparisonModel; journeys: number }) {
  const { t } = useTranslation('outcomes');
  const formats = formatsFor(useLanguage());
  const words = { t, formats };
  const axis = makeAxis({ values: [0, 1], width: 100, ticks: 4 });
  const { asPlanned } = model;

  return (
    <Paper p="md" component="section" aria-labelledby="distribution-title">
      {model.isFar && <WholeCustomerHint />}
      <Group align="flex-start" gap="xl">
        <Box flex="1 1 260px" maw={360}>
          <Text fz="sm" c="dimmed">
            {t('comparison.asPlanned')}
          </Text>
          {asPlanned.kind === 'estimate' ? (
            <>
              <Text fz={40} fw={660} lh={1.1}>
                {asPlanned.text}
              </Text>
              <Text fz="sm">{t('interval', { interval: asPlanned.interval })}</Text>
              <DotWhisker axis={axis} {...asPlanned} label={`${t('comparison.asPlanned')}: ${asPlanned.both}`} />
              <AxisMarks axis={axis} write={(tick) => formats.percent(tick)} />
            </>
          ) : (
            <MeasuredText estimate={asPlanned} of="ways" />
          )}
          {model.meanFitness && (
            <Text fz="sm" mt="sm">
              {t('comparison.fitness')}: <strong>{model.meanFitness}</strong>
            </Text>
          )}
          <Text fz="sm" c="dimmed">
            {t('comparison.fitnessHelp')}
          </Text>
          <Text fz="sm" c="dimmed" mt={6}>
            {t('comparison.compared')}: {countWays(model.compared, words)}.{' '}
            {model.partly && t('comparison.comparedOf', { compared: model.comparedText, all: formats.count(journeys) })}
          </Text>
        </Box>
        <Box flex="2 1 420px">
          <Title order={2} id="distribution-title" mb="sm">
            {model.nearPlan
              ? t('comparison.distributionFinding', { share: model.nearPlan })
              : t('comparison.distribution')}
          </Title>
          <ul className={classes['tenths']} aria-label={t('comparison.distribution')}>
            {model.tenths.map(({ from, to, journeys: count, share, height }) => (
              <li key={from} title={`${t('comparison.tenth', { from, to })}: ${share}`}>
                <Text component="span" fz="xs" fw={600} display="block">
                  {count}
                </Text>
                <svg width="100%" height={90} aria-hidden>
                  <rect
                    x="6%"
                    width="88%"
                    y={90 - Math.max(1, height * 90)}
                    height={Math.max(1, height * 90)}
                    fill="var(--accent)"
                  />
                </svg>
                <span className={classes['tenth']}>{to}</span>
              </li>
            ))}
          </ul>
          <Text fz="xs" c="dimmed" ta="center">
            {t('comparison.agreement')}
          </Text>
        </Box>
      </Group>
    </Paper>
  );
}
