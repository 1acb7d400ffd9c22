import type { TouchpointInsight } from '@anklang/domain';
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FactorBadge } from '../../charts/factor-badge.tsx';
import { formatsFor } from '../../charts/format.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { BasisList, prepareRow, Warnings } from '../insights/index.ts';
import { DistributionCard } from './distribution-card.tsx';
import { EffectsCard } from './effects-card.tsx';
import { SegmentsCard } from './segments-card.tsx';

/** What one wave says about one touchpoint. */
export function InsightSection({ insight }: { insight: TouchpointInsight }) {
  const { t } = useTranslation('insights');
  const formats = formatsFor(useLanguage());
  const { entry, basis } = insight;
  const row = prepareRow(entry, { formats, unit: 'outcome', touchpointId: null });

  return (
    <Stack gap="md">
      <Paper p="md" component="section" aria-labelledby="factor-title">
        <Title order={2} id="factor-title" mb="xs">
          {t('touchpoint.influence')} · {t('touchpoint.factorWhy')}
        </Title>
        <Text>
          {row.rank && row.influence.kind === 'estimate'
            ? t('touchpoint.influenceText', {
                share: row.influence.text,
                interval: row.influence.interval,
                rank: row.rank.text,
                span: row.rank.span,
              })
            : t('touchpoint.influenceNone')}
        </Text>
        <Group gap="sm" mt="xs" wrap="nowrap" align="flex-start">
          <FactorBadge factor={entry.factor} />
          <Text maw="70ch">{t(`factorMeaning.${entry.factor}`)}</Text>
        </Group>
      </Paper>
      <Warnings warnings={insight.warnings} />
      <DistributionCard insight={insight} />
      <EffectsCard insight={insight} />
      <SegmentsCard insight={insight} />
      <Paper p="md" component="section" aria-labelledby="basis-title">
        <Title order={2} id="basis-title" mb="xs">
          {t('basis.title')}
        </Title>
        <BasisList
          lines={[
            [t('basis.respondents'), formats.count(basis.respondents)],
            [t('basis.weights'), basis.weighted ? t('ranking.weightedOn') : t('ranking.weightedOff')],
            [t('basis.encoding'), t(`ranking.encoding.${basis.encoding}`)],
            [t('basis.seed'), String(basis.seed)],
            [t('basis.file'), basis.fileName],
            [t('basis.version'), `Anklang ${basis.version}`],
          ]}
        />
        <Text fz="sm" c="dimmed" mt="sm" maw="80ch">
          {t('basis.association')}
        </Text>
      </Paper>
    </Stack>
  );
}
