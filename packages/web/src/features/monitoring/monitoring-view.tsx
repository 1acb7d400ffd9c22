import { List, Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { Details } from '../../ui/details.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ChangesSection } from './changes/changes-section.tsx';
import { EmptyMonitoring } from './empty-monitoring.tsx';
import { MeasuresSection } from './measures-section.tsx';
import { changesOf, watchOf } from './monitoring-queries.ts';
import type { MonitoringSearch } from './monitoring-search.ts';
import { WatchSection } from './watch/watch-section.tsx';

const here = '/w/$workspaceId/monitoring';
const usualDays = 90;

/** The fourth step: what changed, what is brewing, what recurs, and whether measures worked. */
export function MonitoringView() {
  const { t } = useTranslation(['monitoring', 'shell']);
  const workspaceId = useWorkspaceId();
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const days = search.days ?? usualDays;
  const changes = useQuery({ ...changesOf(workspaceId, search.survey), placeholderData: keepPreviousData });
  const watch = useQuery({ ...watchOf(workspaceId, days), placeholderData: keepPreviousData });
  const onChange = (change: Partial<MonitoringSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });

  return (
    <>
      <PageHeader title={t('shell:navigation.monitoring')} lead={t('shell:monitoring.lead')} />
      <Stack gap="md">
        <Loaded query={changes}>
          {(changed) => (
            <Loaded query={watch}>
              {(watched) =>
                changed.surveys.length === 0 && watched.to === null ? (
                  <EmptyMonitoring />
                ) : (
                  <>
                    <ChangesSection found={changed} onSurvey={(survey) => onChange({ survey })} />
                    <WatchSection found={watched} days={days} search={search} onChange={onChange} />
                    <MeasuresSection />
                  </>
                )
              }
            </Loaded>
          )}
        </Loaded>
        <Details summary={t('questions')}>
          <List type="ordered" spacing={6} maw="var(--text-width)">
            {Object.values(t('shell:monitoring.questions', { returnObjects: true })).map((question) => (
              <List.Item key={question}>{question}</List.Item>
            ))}
          </List>
        </Details>
        <HowComputed rate={changes.data?.falseDiscoveryRate ?? 0.05} />
      </Stack>
    </>
  );
}

function HowComputed({ rate }: { rate: number }) {
  const { t } = useTranslation('monitoring');
  const format = useFormat();
  return (
    <Details summary={t('howTitle')}>
      <List spacing={6} maw="var(--text-width)">
        {(['changes', 'surges', 'season', 'limits'] as const).map((one) => (
          <List.Item key={one}>{t(`how.${one}`, { rate: format.share(rate) })}</List.Item>
        ))}
      </List>
    </Details>
  );
}
