import { type Candidate, mayEditTouchpoint, routes } from '@anklang/domain';
import { Button, Group, NativeSelect } from '@mantine/core';
import { IconStar } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useMembership, useWorkspaceId } from '../../lib/session/index.ts';
import { useAction } from '../../ui/use-action.ts';
import { PlanMeasureLink } from '../measures/plan/index.ts';

const efforts = ['0', '1', '2', '3', '4', '5'] as const;

type Change = { isMostImportant: boolean } | { effort: number | null };

/** Estimate the effort in place, and choose it as super-touchpoint; only for those who may edit it. */
export function CandidateActions({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation('candidates');
  const membership = useMembership();
  const change = useChange(candidate);
  if (!mayEditTouchpoint(membership, candidate)) return null;
  const { name, isMostImportant, effort } = candidate;

  return (
    <Group gap="md" align="flex-end" mt="sm" className="no-print">
      <NativeSelect
        label={t('effort')}
        aria-label={t('effortOf', { name })}
        value={effort === null ? '' : String(effort)}
        disabled={change.isPending}
        onChange={({ currentTarget: { value } }) => change.mutate({ effort: value === '' ? null : Number(value) })}
        data={[
          { value: '', label: t('effortNone') },
          ...efforts.map((value) => ({ value, label: t(`effortOption.${value}`) })),
        ]}
      />
      <Button
        variant={isMostImportant ? 'subtle' : 'default'}
        leftSection={isMostImportant ? null : <IconStar size={16} aria-hidden />}
        aria-label={t(isMostImportant ? 'unmarkOf' : 'markOf', { name })}
        loading={change.isPending}
        onClick={() => change.mutate({ isMostImportant: !isMostImportant })}
      >
        {t(isMostImportant ? 'unmark' : 'mark')}
      </Button>
      <PlanMeasureLink touchpoint={candidate} foundIn="start" />
    </Group>
  );
}

/** Whoever comes second sees what holds now, and decides again. */
function useChange({ id, name, version }: Candidate) {
  const { t } = useTranslation('candidates');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const refresh = ['workspace', workspaceId];
  return useAction<Change>({
    run: async (change) => {
      try {
        await callApi(routes.changeTouchpoint, {
          params: { workspaceId, touchpointId: id },
          body: { version, ...change },
        });
      } catch (error) {
        void queryClient.invalidateQueries({ queryKey: refresh });
        throw error;
      }
    },
    refresh,
    said: (change) => {
      if ('effort' in change) return t('effortSaved', { name });
      return t(change.isMostImportant ? 'marked' : 'unmarked', { name });
    },
  });
}
