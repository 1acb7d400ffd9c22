import type { Desk as DeskData } from '@anklang/domain';
import { SegmentedControl, SimpleGrid, Stack } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useMembership, useWorkspaceId } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { MyMentions } from '../../comments/index.ts';
import { RequestsCard, waitingRequestsOf } from '../../requests/index.ts';
import { OverdueTargetsCard, useOverdueTargets } from '../../targets/index.ts';
import { conflictsOf, deskOf, fewConflicts } from '../care-queries.ts';
import { ConflictsCard } from '../conflicts/conflicts-card.tsx';
import { DeskStates } from './desk-states.tsx';
import { NamesCard } from './names-card.tsx';
import { WaitingCard } from './waiting-card.tsx';

const here = '/w/$workspaceId/desk';

/** What waits for somebody's care: of all touchpoints, or of those one answers for or contributes to. */
export function Desk() {
  const { t } = useTranslation('care');
  const workspaceId = useWorkspaceId();
  const { role } = useMembership();
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  // Departments look after their own; whoever coordinates or analyses looks at all.
  const show = search.show ?? (role === 'editor' ? 'mine' : 'all');
  const desk = useQuery({ ...deskOf(workspaceId, show === 'mine'), placeholderData: keepPreviousData });

  return (
    <>
      <PageHeader
        title={t('desk.title')}
        lead={t('desk.lead')}
        actions={
          <SegmentedControl
            aria-label={t('desk.whose')}
            value={show}
            onChange={(chosen) =>
              void navigate({ search: { show: chosen === 'mine' ? 'mine' : 'all' }, replace: true, resetScroll: false })
            }
            data={[
              { value: 'all', label: t('desk.all') },
              { value: 'mine', label: t('desk.mine') },
            ]}
          />
        }
      />
      <MyMentions />
      <Loaded query={desk}>
        {(found) => (
          <Stack gap="md" style={{ opacity: desk.isPlaceholderData ? 0.55 : 1 }} aria-busy={desk.isFetching}>
            {found.touchpoints === 0 ? (
              <>
                <EmptyDesk isMine={show === 'mine'} />
                <RequestsCard isMine={show === 'mine'} isOptional />
              </>
            ) : (
              <Filled desk={found} show={show} />
            )}
          </Stack>
        )}
      </Loaded>
    </>
  );
}

/** First what is due, beside it what others ask for and what is missing: two columns of like length. */
function Filled({ desk, show }: { desk: DeskData; show: 'all' | 'mine' }) {
  const { t } = useTranslation('care');
  const isMine = show === 'mine';
  const mayAssign = useMay('touchpoint.manage');
  const isAsked = useIsAsked(isMine);
  const waiting = desk.waiting.filter(({ count }) => count > 0);
  const due = waiting.filter(({ reason }) => reason === 'overdue' || reason === 'dueSoon');
  const gaps = waiting.filter((one) => !due.includes(one));
  const namesOpen = !isMine && mayAssign ? desk.namesOpen : 0;
  const cards = (of: typeof waiting) => of.map((one) => <WaitingCard key={one.reason} waiting={one} isMine={isMine} />);

  return (
    <>
      <DeskStates desk={desk} isMine={isMine} />
      {waiting.length === 0 && namesOpen === 0 && isAsked === false && (
        <EmptyState icon={<IconChecklist size={36} />} title={t('desk.clear')}>
          {t('desk.clearText')}
        </EmptyState>
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" style={{ alignItems: 'start' }}>
        <Stack gap="md">
          {cards(due)}
          <OverdueTargetsCard isMine={isMine} />
          <ConflictsCard isMine={isMine} />
        </Stack>
        <Stack gap="md">
          <RequestsCard isMine={isMine} />
          {cards(gaps)}
          {namesOpen > 0 && <NamesCard count={namesOpen} />}
        </Stack>
      </SimpleGrid>
    </>
  );
}

/** Does a request, a conflict or a target wait? Undefined as long as that is not known. */
function useIsAsked(isMine: boolean): boolean | undefined {
  const workspaceId = useWorkspaceId();
  const requests = useQuery(waitingRequestsOf(workspaceId, isMine));
  const overdueTargets = useOverdueTargets(isMine);
  const conflicts = useQuery(conflictsOf(workspaceId, { mine: isMine, limit: fewConflicts }));
  if (!requests.data || !conflicts.data || overdueTargets === undefined) return undefined;
  return overdueTargets > 0 || requests.data.count > 0 || conflicts.data.groups.length > 0;
}

function EmptyDesk({ isMine }: { isMine: boolean }) {
  const { t } = useTranslation('care');
  const workspaceId = useWorkspaceId();
  const navigate = { params: { workspaceId } };

  return (
    <EmptyState
      icon={<IconChecklist size={36} />}
      title={t('desk.empty')}
      actions={
        isMine ? (
          <ButtonLink to="/w/$workspaceId/desk" {...navigate} search={{ show: 'all' }}>
            {t('desk.showEverything')}
          </ButtonLink>
        ) : (
          <ButtonLink to="/w/$workspaceId/touchpoints" {...navigate}>
            {t('desk.toRegister')}
          </ButtonLink>
        )
      }
    >
      {isMine ? t('desk.emptyMine') : t('desk.emptyText')}
    </EmptyState>
  );
}
