import { type Language, routes, viewTouchpointCount } from '@anklang/domain';
import { Button, Group, Paper, Radio, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { notifyDone } from '../../ui/notify.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { surveysOf } from '../feedback/index.ts';
import { pickWave, WaveSelect } from '../insights/index.ts';
import { type Chosen, TouchpointsInput } from './touchpoints-input.tsx';
import { viewsKey } from './view-queries.ts';

type Draft = {
  name: string;
  introduction: string;
  language: Language;
  waveId: string | null;
  /** A day of the calendar, or nothing. */
  until: string;
  touchpoints: readonly Chosen[];
};

/** What is asked, of whom, until when. */
export function NewView() {
  const { t } = useTranslation('views');
  const workspaceId = useWorkspaceId();
  const language = useLanguage();
  const [isTried, setTried] = useState(false);
  const [draft, setDraft] = useState<Draft>({
    ...{ name: '', introduction: '', waveId: null, until: '', touchpoints: [] },
    language,
  });
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));
  const save = useSaveView();
  const isNamed = draft.name.trim() !== '';
  const isPast = draft.until !== '' && endOf(draft.until) <= new Date().toISOString();
  const isEnough = draft.touchpoints.length >= viewTouchpointCount.fewest;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isNamed && isEnough && !isPast) save.mutate(draft);
  };

  return (
    <>
      <PageHeader
        title={t('new.title')}
        lead={t('new.lead')}
        crumbs={[{ label: t('title'), to: `/w/${workspaceId}/views` }]}
      />
      <form onSubmit={submit} noValidate>
        <Stack gap="md" maw={760}>
          {save.isError && <ProblemAlert error={save.error} />}
          <Paper p="lg">
            <Stack gap="md">
              <TextInput
                label={t('new.name')}
                description={t('new.nameHint')}
                required
                maxLength={120}
                value={draft.name}
                error={isTried && !isNamed && t('new.nameMissing')}
                onChange={({ currentTarget }) => set({ name: currentTarget.value })}
              />
              <CustomersBy waveId={draft.waveId} onChange={(waveId) => set({ waveId })} />
            </Stack>
          </Paper>
          <Paper p="lg">
            <TouchpointsInput
              chosen={draft.touchpoints}
              waveId={draft.waveId}
              error={isTried && !isEnough && t('new.touchpointsMissing', { count: viewTouchpointCount.fewest })}
              onChange={(change) => setDraft((now) => ({ ...now, touchpoints: change(now.touchpoints) }))}
            />
          </Paper>
          <Paper p="lg">
            <Stack gap="md">
              <Textarea
                label={t('new.introduction')}
                description={t('new.introductionHint')}
                maxLength={2000}
                autosize
                minRows={3}
                value={draft.introduction}
                onChange={({ currentTarget }) => set({ introduction: currentTarget.value })}
              />
              <div>
                <Text fz="sm" fw={600} id="view-language">
                  {t('new.language')}
                </Text>
                <Text fz="xs" c="dimmed" mb={6}>
                  {t('new.languageHint')}
                </Text>
                <SegmentedControl
                  aria-labelledby="view-language"
                  value={draft.language}
                  onChange={(value) => set({ language: value === 'en' ? 'en' : 'de' })}
                  data={[
                    { value: 'de', label: t('new.german') },
                    { value: 'en', label: t('new.english') },
                  ]}
                />
              </div>
              <TextInput
                type="date"
                label={t('new.closesAt')}
                description={t('new.closesAtHint')}
                maw={230}
                value={draft.until}
                error={isPast && t('new.closesAtPast')}
                onChange={({ currentTarget }) => set({ until: currentTarget.value })}
              />
            </Stack>
          </Paper>
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending}>
              {t('new.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  );
}

/** Midnight where the page is, after that day. */
function endOf(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString();
}

/** Only where a survey could speak there is something to choose. */
function CustomersBy({ waveId, onChange }: { waveId: string | null; onChange: (waveId: string | null) => void }) {
  const { t } = useTranslation('views');
  const surveys = useQuery(surveysOf(useWorkspaceId())).data ?? [];
  const newest = pickWave(surveys, undefined);
  if (!newest) return null;

  return (
    <>
      <Radio.Group
        label={t('new.customersBy')}
        value={waveId === null ? 'form' : 'wave'}
        onChange={(value) => onChange(value === 'wave' ? newest.wave.id : null)}
      >
        <Stack gap="xs" mt={6}>
          <Radio value="form" label={t('new.byForm')} description={t('new.byFormHint')} />
          <Radio value="wave" label={t('new.byWave')} description={t('new.byWaveHint')} />
        </Stack>
      </Radio.Group>
      {waveId !== null && <WaveSelect label={t('new.wave')} surveys={surveys} waveId={waveId} onChange={onChange} />}
    </>
  );
}

function useSaveView() {
  const { t } = useTranslation('views');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ touchpoints, until, ...draft }: Draft) =>
      callApi(routes.addViewComparison, {
        params: { workspaceId },
        body: {
          ...draft,
          touchpointIds: touchpoints.map(({ id }) => id),
          closesAt: until === '' ? null : endOf(until),
        },
      }),
    onSuccess: async ({ id }) => {
      notifyDone(t('new.done'));
      await queryClient.invalidateQueries({ queryKey: viewsKey(workspaceId) });
      await navigate({ to: '/w/$workspaceId/views/$comparisonId', params: { workspaceId, comparisonId: id } });
    },
  });
}
