import { viewTouchpointCount } from '@anklang/domain';
import { CloseButton, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { notifyDone } from '../../ui/notify.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { entriesOf, TouchpointInput } from '../touchpoints/fields/index.ts';
import { journeysToChoose, loadSource, nameOfTouchpoint } from './touchpoint-sources.ts';
import classes from './views.module.css';

export type Chosen = { id: string; name: string };

type Props = {
  chosen: readonly Chosen[];
  /** The survey that speaks for the customers. */
  waveId: string | null;
  error: string | false;
  onChange: (change: (now: readonly Chosen[]) => readonly Chosen[]) => void;
};

/** Touchpoints one by one, or all of a phase, a journey, a survey, or those marked as most important. */
export function TouchpointsInput({ chosen, waveId, error, onChange }: Props) {
  const { t } = useTranslation('views');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const phases = useQuery(entriesOf(workspaceId, 'phase')).data ?? [];
  const journeys = useQuery(journeysToChoose(workspaceId)).data ?? [];
  const { most } = viewTouchpointCount;
  const isFull = chosen.length >= most;

  const append = (found: readonly Chosen[]) => {
    const fresh = found.filter(({ id }) => !chosen.some((one) => one.id === id));
    if (fresh.length === 0) notifyDone(t('new.nothingAdded'));
    if (chosen.length + fresh.length > most) notifyDone(t('new.leftOut', { most }));
    onChange((now) => [...now, ...fresh.filter(({ id }) => !now.some((one) => one.id === id))].slice(0, most));
  };
  const several = useMutation({ mutationFn: (source: string) => loadSource(workspaceId, source), onSuccess: append });
  const single = useMutation({
    mutationFn: (id: string) => nameOfTouchpoint(queryClient, { workspaceId, id }),
    onSuccess: (one) => append([one]),
  });

  return (
    <Stack gap="md">
      <div>
        <Title order={2} fz="h4">
          {t('new.touchpoints')}
        </Title>
        <Text fz="sm" c="dimmed">
          {t('new.touchpointsHint')}
        </Text>
      </div>
      {(several.error ?? single.error) && <ProblemAlert error={several.error ?? single.error} />}
      <NativeSelect
        label={t('new.addFrom')}
        value=""
        disabled={isFull || several.isPending}
        onChange={({ currentTarget }) => currentTarget.value && several.mutate(currentTarget.value)}
      >
        <option value="">{t('new.addFromChoose')}</option>
        <option value="mostImportant">{t('new.mostImportant')}</option>
        {waveId && <option value={`wave:${waveId}`}>{t('new.ofWave')}</option>}
        {phases.length > 0 && (
          <optgroup label={t('new.phases')}>
            {phases.map(({ id, name }) => (
              <option key={id} value={`phase:${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
        {journeys.length > 0 && (
          <optgroup label={t('new.journeys')}>
            {journeys.map(({ id, name }) => (
              <option key={id} value={`journey:${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </NativeSelect>
      <TouchpointInput
        // Emptied after each: the list below holds what is chosen.
        key={chosen.length}
        id="view-touchpoint"
        label={t('new.addOne')}
        description={null}
        error={null}
        exceptId={null}
        value={null}
        onChange={(id) => id && !isFull && single.mutate(id)}
      />
      {chosen.length > 0 && (
        <div>
          <Text fz="sm" c="dimmed" mb={4} role="status">
            {t('new.chosenCount', { count: chosen.length, most })}
          </Text>
          <ol className={classes['chosen']} aria-label={t('new.chosen')}>
            {chosen.map(({ id, name }) => (
              <li key={id}>
                <span>{name}</span>
                <CloseButton
                  aria-label={t('new.remove', { name })}
                  onClick={() => onChange((now) => now.filter((one) => one.id !== id))}
                />
              </li>
            ))}
          </ol>
        </div>
      )}
      {error && (
        <Text fz="sm" c="var(--danger)" role="alert">
          {error}
        </Text>
      )}
    </Stack>
  );
}
