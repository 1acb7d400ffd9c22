import type { Survey, TouchpointRecord } from '@anklang/domain';
import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayRetry } from '../../../lib/api/index.ts';
import { Details } from '../../../ui/details.tsx';
import { Lines } from '../../../ui/loaded.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { WaveSelect } from '../../insights/index.ts';
import { InsightSection } from '../insight-section.tsx';
import { useTouchpointWave } from './use-touchpoint-wave.ts';

const here = '/w/$workspaceId/touchpoints/$touchpointId';

type Props = { record: TouchpointRecord; surveys: readonly Survey[] };

/** What a wave says about a touchpoint, in full; nothing where no survey asked. */
export function SurveySection({ record, surveys }: Props) {
  const { t } = useTranslation(['insights', 'touchpoints']);
  const navigate = useNavigate({ from: here });
  const { wave } = useSearch({ from: here });
  const { asking, picked, insight, isAbsent } = useTouchpointWave(record, surveys);
  if (!picked) return null;

  return (
    <Stack gap="md" aria-busy={insight.isFetching} component="section" aria-labelledby="survey-title">
      <Group justify="space-between" align="flex-end">
        <Title order={2} id="survey-title">
          {t('touchpoints:record.survey.title')}
        </Title>
        <WaveSelect
          label={t('touchpoint.wave')}
          surveys={asking}
          waveId={picked.wave.id}
          onChange={(chosen) => void navigate({ search: (now) => ({ ...now, wave: chosen }), replace: true })}
        />
      </Group>
      {isAbsent && <Alert variant="light">{t('touchpoint.notInWave', { wave: picked.wave.name })}</Alert>}
      {insight.isError && !isAbsent && (
        <ProblemAlert
          error={insight.error}
          onRetry={mayRetry(insight.error) ? () => void insight.refetch() : undefined}
        />
      )}
      {insight.isPending && (
        <>
          <Text>{t('ranking.computing')}</Text>
          <Lines count={8} />
        </>
      )}
      {insight.data && !insight.isError && (
        // Whoever came for this wave sees it all; to others the figures above are enough at first.
        <Details summary={t('touchpoints:record.survey.all')} open={wave !== undefined}>
          <div id="survey" style={{ opacity: insight.isPlaceholderData ? 0.55 : 1 }}>
            <InsightSection insight={insight.data} />
          </div>
        </Details>
      )}
    </Stack>
  );
}
