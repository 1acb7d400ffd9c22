import type { Measure, MeasureEffect } from '@anklang/domain';
import { Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { MeasureLink } from '../measure-link.tsx';
import { effectOf } from '../measure-queries.ts';
import { useMeasureWords } from '../use-measure-words.ts';
import { SourceProof } from './source-proof.tsx';

/** Did it help? In words first, then what stands behind them. */
export function ProofSection({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures');
  const mayRead = useMay('insight.read');
  const effect = useQuery({ ...effectOf(useWorkspaceId(), measure), enabled: mayRead });
  if (!mayRead) return null;

  return (
    <Paper p="md" component="section" aria-labelledby="proof-title">
      <Loaded query={effect}>
        {(found) => (
          <Stack gap="md">
            <SectionHead id="proof-title" title={t('proof.title')}>
              {found.startsOn !== null && <Started effect={found} />}
            </SectionHead>
            <Verdict effect={found} />
            {found.sources.map((source) => (
              <SourceProof
                key={source.source.kind === 'survey' ? source.source.surveyId : 'interactions'}
                source={source}
                effect={found}
              />
            ))}
          </Stack>
        )}
      </Loaded>
    </Paper>
  );
}

function Started({ effect: { startsOn, touchpoint, metric } }: { effect: MeasureEffect }) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  return [touchpoint?.name, t(`metric.${metric}`), t('proof.started', { date: words.day(startsOn!) })]
    .filter(Boolean)
    .join(' · ');
}

function Verdict({ effect: { verdict, touchpoint, alsoThen } }: { effect: MeasureEffect }) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const isSaid = verdict === 'improved' || verdict === 'worsened';
  return (
    <div>
      <Text fw={600}>{t(`proof.verdict.${verdict}`, { name: touchpoint?.name ?? '' })}</Text>
      {isSaid && (
        <Text fz="sm" c="dimmed">
          {t('proof.association')}
        </Text>
      )}
      {alsoThen.length > 0 && (
        <>
          <Text fz="sm" mt="xs">
            {t('proof.also')}
          </Text>
          <ul style={{ margin: 0, paddingLeft: 20 }}>
            {alsoThen.map((one) => (
              <li key={one.id}>
                <MeasureLink measure={one} /> ({words.day(one.startsOn)})
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
