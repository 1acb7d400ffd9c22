import { mayEditTouchpoint, type Survey, type Touchpoint } from '@anklang/domain';
import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, mayRetry } from '../../lib/api/index.ts';
import { useMembership, useWorkspaceId } from '../../lib/session/index.ts';
import { Lines, Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { surveysOf } from '../feedback/index.ts';
import { BasisList, pickWave, WaveSelect } from '../insights/index.ts';
import { InsightSection } from './insight-section.tsx';
import { surveysAsking } from './surveys-asking.ts';
import { TouchpointForm } from './touchpoint-form.tsx';
import { departmentsOf, insightOf, touchpointOf } from './touchpoint-queries.ts';

const here = '/w/$workspaceId/touchpoints/$touchpointId';

/** A touchpoint: the record that people keep, and below it what a wave says about it. */
export function TouchpointView() {
  const workspaceId = useWorkspaceId();
  const { touchpointId } = useParams({ from: here });
  const touchpoint = useQuery(touchpointOf(workspaceId, touchpointId));
  const surveys = useQuery(surveysOf(workspaceId));

  return (
    <Loaded query={touchpoint}>
      {(record) => (
        <Stack gap="md">
          <TouchpointHead key={record.id} touchpoint={record} />
          <Loaded query={surveys}>{(known) => <InWave touchpoint={record} surveys={known} />}</Loaded>
        </Stack>
      )}
    </Loaded>
  );
}

function TouchpointHead({ touchpoint }: { touchpoint: Touchpoint }) {
  const { t } = useTranslation('insights');
  const workspaceId = useWorkspaceId();
  const membership = useMembership();
  const departments = useQuery(departmentsOf(workspaceId));
  const [editing, setEditing] = useState(false);
  const mayEdit = mayEditTouchpoint(membership, touchpoint);
  const department = departments.data?.find(({ id }) => id === touchpoint.departmentId)?.name;

  return (
    <div>
      <PageHeader
        title={touchpoint.name}
        lead={touchpoint.description || t('touchpoint.noDescription')}
        crumbs={[{ label: t('touchpoint.register'), to: `/w/${workspaceId}/touchpoints` }]}
        actions={
          mayEdit &&
          !editing && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('touchpoint.edit')}
            </Button>
          )
        }
      />
      {editing ? (
        <Paper p="md">
          <TouchpointForm
            workspaceId={workspaceId}
            touchpoint={touchpoint}
            departments={departments.data ?? []}
            mayAssign={(departmentId) => mayEditTouchpoint(membership, { departmentId })}
            onDone={() => setEditing(false)}
          />
        </Paper>
      ) : (
        <BasisList
          lines={[
            [t('touchpoint.department'), department ?? t('touchpoint.noDepartment')],
            [t('touchpoint.key'), <code key="key">{touchpoint.key}</code>],
          ]}
        />
      )}
    </div>
  );
}

function InWave({ touchpoint, surveys }: { touchpoint: Touchpoint; surveys: readonly Survey[] }) {
  const { t } = useTranslation('insights');
  const search = useSearch({ from: here });
  const asking = surveysAsking(touchpoint.key, { surveys, waveId: search.wave });
  const picked = pickWave(asking, search.wave);
  if (!picked) return <Text c="dimmed">{t('touchpoint.noWave')}</Text>;

  return <OneWave touchpoint={touchpoint} surveys={asking} waveId={picked.wave.id} waveName={picked.wave.name} />;
}

type OneWaveProps = { touchpoint: Touchpoint; surveys: readonly Survey[]; waveId: string; waveName: string };

function OneWave({ touchpoint, surveys, waveId, waveName }: OneWaveProps) {
  const { t } = useTranslation('insights');
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate({ from: here });
  const search = useSearch({ from: here });
  const insight = useQuery({
    ...insightOf({
      workspaceId,
      waveId,
      touchpointId: touchpoint.id,
      query: {
        encoding: search.encoding ?? 'levels',
        unweighted: search.unweighted ? 'true' : 'false',
        seed: search.seed ?? 1,
      },
    }),
    placeholderData: keepPreviousData,
  });
  const absent = insight.error instanceof ApiProblem && insight.error.status === 404;

  return (
    <Stack gap="md" aria-busy={insight.isFetching}>
      <Group>
        <WaveSelect
          label={t('touchpoint.wave')}
          surveys={surveys}
          waveId={waveId}
          onChange={(wave) => void navigate({ search: (now) => ({ ...now, wave }), replace: true })}
        />
      </Group>
      {absent && <Alert variant="light">{t('touchpoint.notInWave', { wave: waveName })}</Alert>}
      {insight.isError && !absent && (
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
