import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { type QuestionSearch, readQuestion, writeQuestion } from './question-search.ts';
import classes from './ways.module.css';

const tabs = {
  graph: '/w/$workspaceId/ways',
  variants: '/w/$workspaceId/ways/variants',
  dropOff: '/w/$workspaceId/ways/drop-off',
} as const;

/** The same question, looked at in another way. */
export function WaysTabs({ current, children }: { current: keyof typeof tabs; children?: ReactNode }) {
  const { t } = useTranslation('ways');
  const workspaceId = useWorkspaceId();
  const search = writeQuestion(readQuestion(useSearch({ strict: false }) as QuestionSearch));

  return (
    <div className={classes['tabs']}>
      <nav aria-label={t('tabs.label')} className={classes['tabList']}>
        {(Object.keys(tabs) as (keyof typeof tabs)[]).map((tab) => (
          <Link
            key={tab}
            to={tabs[tab]}
            params={{ workspaceId }}
            search={search}
            className={classes['tab']}
            activeOptions={{ exact: true, includeSearch: false }}
            aria-current={tab === current ? 'page' : undefined}
          >
            {t(`tabs.${tab}`)}
          </Link>
        ))}
      </nav>
      {children}
    </div>
  );
}
