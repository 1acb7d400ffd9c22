import type { InteractionSummary } from '@anklang/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Lines, Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CustomersBehindProvider, summaryOf } from '../ways/index.ts';

type Props = {
  title: string;
  icon: ReactNode;
  emptyTitle: string;
  emptyText: string;
  /** Can the page tell something although no interaction is here? */
  works?: boolean;
  children: (summary: InteractionSummary) => ReactNode;
};

/** A page that answers from interactions; before there are any, it says what it is for and where to begin. */
export function WithInteractions({ title, icon, emptyTitle, emptyText, works = false, children }: Props) {
  const workspaceId = useWorkspaceId();
  const summary = useQuery(summaryOf(workspaceId));

  return (
    <Loaded
      query={summary}
      skeleton={
        <>
          <PageHeader title={title} />
          <Lines />
        </>
      }
    >
      {(found) =>
        found.interactions > 0 || works ? (
          <CustomersBehindProvider>{children(found)}</CustomersBehindProvider>
        ) : (
          <>
            <PageHeader title={title} />
            <EmptyState icon={icon} title={emptyTitle} actions={<ImportLink />}>
              {emptyText} <NoRight />
            </EmptyState>
          </>
        )
      }
    </Loaded>
  );
}

export function ImportLink() {
  const { t } = useTranslation('outcomes');
  const workspaceId = useWorkspaceId();
  if (!useMay('interaction.write')) return null;

  return (
    <ButtonLink to="/w/$workspaceId/interactions/import" params={{ workspaceId }}>
      {t('empty.import')}
    </ButtonLink>
  );
}

function NoRight() {
  const { t } = useTranslation('outcomes');
  return useMay('interaction.write') ? null : t('empty.noRight');
}
