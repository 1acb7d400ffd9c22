import type { Survey, TouchpointRecord } from '@anklang/domain';
import { Alert, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayRetry } from '../../../lib/api/index.ts';
import { Lines } from '../../../ui/loaded.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { WaveSelect } from '../../insights/index.ts';
import { InsightSection } from '../insight-section.tsx';
import { useTouchpointWave } from './use-touchpoint-wave.ts';

type Props = { record: TouchpointRecord; surveys: readonly Survey[] };

/** What a wave says about a touchpoint, in full; nothing where no survey asked. */
export function SurveySection({ record, surveys }: Props) {
  const { t } = useTranslation('insights');
  const navigate = useNavigate({ from: '/w/$workspaceId/touchpoints/$touchpointId' });
  const { asking, picked, insight, isAbsent } = useTouchpointWave(record, surveys);
  if (!picked) return null;

  return (
    <Stack gap="md" aria-busy={insight.isFetching} id="survey">
      <Group>
        <WaveSelect
          label={t('touchpoint.wave')}
          surveys={asking}
          waveId={picked.wave.id}
          onChange={(wave) => void navigate({ search: (now) => ({ ...now, wave }), replace: true })}
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
        <div style={{ opacity: insight.isPlaceholderData ? 0.55 : 1 }}>
          <InsightSection insight={insight.data} />
        </div>
      )}
    </Stack>
  );
}
