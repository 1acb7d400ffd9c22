import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { findHelp, helpIndexOf } from '../search/help-index.ts';
import classes from './guide.module.css';

const mostShown = 40;

/** Topics and sections with all the words asked for. */
export function FoundSections({ search }: { search: string }) {
  const { t } = useTranslation('guide');
  const workspaceId = useWorkspaceId();
  const index = useQuery(helpIndexOf(useLanguage()));
  return (
    <Loaded query={index}>
      {(entries) => {
        const found = findHelp(entries, search);
        if (found.length === 0) return <EmptyState title={t('nothingTitle')}>{t('nothingText')}</EmptyState>;
        return (
          <>
            <Text role="status" c="dimmed" fz="sm" mt="md">
              {t('found', { count: found.length })}
            </Text>
            <ul className={classes['found']}>
              {found.slice(0, mostShown).map(({ id, anchor, title, within }) => (
                <li key={`${id}#${anchor}`}>
                  <Link
                    to="/w/$workspaceId/guide/$topic"
                    params={{ workspaceId, topic: id }}
                    {...(anchor === '' ? {} : { hash: anchor })}
                  >
                    {title}
                  </Link>
                  {within !== '' && (
                    <Text span fz="sm" c="dimmed">
                      {within}
                    </Text>
                  )}
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </Loaded>
  );
}
