import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { ItemLink } from './item-link.tsx';
import classes from './progress.module.css';
import { progressOf } from './progress-query.ts';
import { useListHidden } from './use-list-hidden.ts';

/** The check list at the foot of the navigation: folded until somebody asks. */
export function CheckListFoot({ onNavigate }: { onNavigate: () => void }) {
  const { t } = useTranslation('progress');
  const workspaceId = useWorkspaceId();
  const [isHidden, setHidden] = useListHidden();
  const { data: progress, isStale, refetch } = useQuery(progressOf(workspaceId));
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was done on the page that is left counts on the next
  useEffect(() => {
    if (isStale) void refetch();
  }, [pathname]);
  if (!progress) return null;
  const { round, done, all, next } = progress;

  return (
    <details className={classes['foot']}>
      <summary>
        {t('foot')} <span>{t('countShort', { done, all })}</span>
      </summary>
      <div>
        {next ? (
          <>
            <Text fz="xs" c="dimmed">
              {t('next')}
            </Text>
            <ItemLink item={next} onFollow={onNavigate} />
          </>
        ) : (
          <Text fz="sm">{t(round ? 'roundComplete' : 'complete')}</Text>
        )}
        <ButtonLink
          to="/w/$workspaceId"
          params={{ workspaceId }}
          variant="subtle"
          size="compact-sm"
          mt={4}
          ml={-8}
          onClick={() => {
            setHidden(false);
            onNavigate();
          }}
        >
          {t(isHidden ? 'show' : 'whole')}
        </ButtonLink>
      </div>
    </details>
  );
}
