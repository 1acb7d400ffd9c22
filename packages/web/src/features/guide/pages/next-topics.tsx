import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import type { GuideText } from '../library.ts';
import classes from './guide.module.css';

/** The topic before and the topic after, in the order of the contents. */
export function NextTopics({ text, texts }: { text: GuideText; texts: readonly GuideText[] }) {
  const { t } = useTranslation('guide');
  const place = texts.indexOf(text);
  const before = texts[place - 1];
  const after = texts[place + 1];
  return (
    <nav className={`${classes['next']} no-print`} aria-label={t('nextLabel')}>
      {before && (
        <TopicLink text={before}>
          <IconArrowLeft size={18} aria-hidden />
          <span>
            <small>{t('previous')}</small>
            {before.topic.title}
          </span>
        </TopicLink>
      )}
      {after && (
        <TopicLink text={after} isAfter>
          <span>
            <small>{t('next')}</small>
            {after.topic.title}
          </span>
          <IconArrowRight size={18} aria-hidden />
        </TopicLink>
      )}
    </nav>
  );
}

function TopicLink(props: { text: GuideText; isAfter?: boolean; children: React.ReactNode }) {
  const workspaceId = useWorkspaceId();
  return (
    <Link
      to="/w/$workspaceId/guide/$topic"
      params={{ workspaceId, topic: props.text.id }}
      className={classes['nextLink']}
      data-after={props.isAfter || undefined}
    >
      {props.children}
    </Link>
  );
}
