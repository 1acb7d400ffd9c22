import type { InteractionSummary } from '@anklang/domain';
import { IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Lines, Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CustomersBehindProvider } from './customers/customers-behind.tsx';
import { summaryOf } from './ways-queries.ts';

/** A page about ways: before there are interactions it says what it is for and where to begin. */
export function WaysFrame({
  title,
  children,
}: {
  title: string;
  children: (summary: InteractionSummary) => ReactNode;
}) {
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
        found.interactions > 0 ? (
          <CustomersBehindProvider>{children(found)}</CustomersBehindProvider>
        ) : (
          <>
            <PageHeader title={title} />
            <NothingYet />
          </>
        )
      }
    </Loaded>
  );
}

function NothingYet() {
  const { t } = useTranslation('ways');
  const workspaceId = useWorkspaceId();
  const mayImport = useMay('interaction.write');

  return (
    <EmptyState
      icon={<IconRoute size={40} stroke={1.4} />}
      title={t('empty.title')}
      actions={
        mayImport && (
          <ButtonLink to="/w/$workspaceId/interactions/import" params={{ workspaceId }}>
            {t('empty.import')}
          </ButtonLink>
        )
      }
    >
      {t('empty.text')} {!mayImport && t('empty.noRight')}
    </EmptyState>
  );
}
