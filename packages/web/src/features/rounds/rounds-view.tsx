import type { Round } from '@anklang/domain';
import { Button, Stack } from '@mantine/core';
import { IconRotateClockwise2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaged } from '../../lib/api/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { Between } from './between.tsx';
import { RoundDialog } from './dialogs/round-dialog.tsx';
import { EarlierRounds } from './earlier/earlier-rounds.tsx';
import { OpenRound } from './open/open-round.tsx';
import { loadRounds, roundsKey } from './round-queries.ts';

/** The open round with its gates, and below it what earlier rounds had reached. */
export function RoundsView() {
  const { t } = useTranslation('rounds');
  const workspaceId = useWorkspaceId();
  const rounds = usePaged(roundsKey(workspaceId), (page) => loadRounds(workspaceId, page));

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <PagedList list={rounds} empty={<NoRound />}>
        {(items) => <Rounds rounds={items} />}
      </PagedList>
    </>
  );
}

function Rounds({ rounds }: { rounds: readonly Round[] }) {
  const [newest] = rounds;
  const closed = rounds.filter(({ closedAt }) => closedAt !== null);
  return (
    <Stack gap="lg">
      {newest && newest.closedAt === null && <OpenRound round={newest} />}
      {newest && newest.closedAt !== null && <Between last={newest} />}
      {closed.length > 0 && <EarlierRounds closed={closed} rounds={rounds} />}
    </Stack>
  );
}

function NoRound() {
  const { t } = useTranslation('rounds');
  const workspaceId = useWorkspaceId();
  const mayManage = useMay('round.manage');
  const [starting, setStarting] = useState(false);
  return (
    <>
      <EmptyState
        icon={<IconRotateClockwise2 size={36} />}
        title={t('emptyTitle')}
        actions={
          <>
            {mayManage && <Button onClick={() => setStarting(true)}>{t('start.first')}</Button>}
            <ButtonLink
              to="/w/$workspaceId/guide/$topic"
              params={{ workspaceId, topic: 'rounds' }}
              variant={mayManage ? 'default' : 'filled'}
            >
              {t('guide')}
            </ButtonLink>
          </>
        }
      >
        {t('emptyText')} {!mayManage && t('emptyViewer')}
      </EmptyState>
      {starting && <RoundDialog number={1} onClose={() => setStarting(false)} />}
    </>
  );
}
