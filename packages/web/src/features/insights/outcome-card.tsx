import type { Report } from '@anklang/domain';
import { Box, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { makeAxis } from '../../charts/axis.ts';
import { AxisMarks } from '../../charts/axis-marks.tsx';
import { DotWhisker } from '../../charts/dot-whisker.tsx';
import { formatsFor } from '../../charts/format.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { Details } from '../../ui/details.tsx';
import { OutcomeDistribution } from './outcome-distribution.tsx';
import { prepareOutcome } from './prepare-outcome.ts';

/** The overall judgement with its interval, and what that means in plain words. */
export function OutcomeCard({ report }: { report: Report }) {
  const { t } = useTranslation('insights');
  const language = useLanguage();
  const formats = formatsFor(language);
  const model = prepareOutcome(report, language);
  const score = model.nps?.score.kind === 'estimate' ? model.nps.score : null;
  const mean = model.mean.kind === 'estimate' ? model.mean : null;
  const axis = makeAxis({ values: score ? [-100, 100] : report.outcome.scale, width: 100, withZero: false });
  const shown = score ?? mean;

  return (
    <Paper p="md" component="section" aria-labelledby="outcome-title">
      <Title order={2} id="outcome-title" mb="xs">
        {t('outcome.title', { name: model.name })}
      </Title>
      <Group gap="xl" align="flex-start">
        <Box>
          <Text fz="sm" c="dimmed">
            {score ? t('outcome.nps') : t('outcome.meanOn', { scale: model.scale })}
          </Text>
          <Text fz={40} fw={660} lh={1.1}>
            {shown?.text}
          </Text>
          {shown && <Text fz="sm">{t('outcome.interval', { interval: shown.interval })}</Text>}
          <Text fz="sm" c="dimmed">
            {t('outcome.answers', { n: model.n })}
            {score && mean && (
              <>
                {' '}
                · {t('outcome.mean')} {mean.both}
              </>
            )}
          </Text>
        </Box>
        <Box flex="1 1 260px" maw={420}>
          {shown && (
            <>
              <DotWhisker
                axis={axis}
                value={shown.value}
                low={shown.low}
                high={shown.high}
                label={`${shown.text}, ${t('outcome.interval', { interval: shown.interval })}`}
              />
              <AxisMarks axis={axis} write={(tick) => (score ? formats.signed(tick, 0) : formats.decimal(tick, 0))} />
            </>
          )}
        </Box>
        <Box flex="1 1 280px">
          <OutcomeDistribution model={model} />
        </Box>
      </Group>
      <Details summary={t('outcome.explain')}>
        <Stack gap="xs" maw="var(--text-width)">
          <Text>
            {model.nps
              ? t('outcome.explainNps')
              : t('outcome.explainMean', {
                  low: formats.decimal(report.outcome.scale[0], 0),
                  high: formats.decimal(report.outcome.scale[1], 0),
                })}
          </Text>
          <Text>{t('outcome.explainInterval')}</Text>
        </Stack>
      </Details>
    </Paper>
  );
}
