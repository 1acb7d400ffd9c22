import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { mentionsOf } from './comment-queries.ts';
import classes from './comments.module.css';

/** How many mentions are unread; nothing where there is none. It stands around every page, and so do its words. */
export function MentionBadge() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const { data } = useQuery(mentionsOf(useWorkspaceId()));
  const count = data?.unseen ?? 0;
  if (count === 0) return null;

  return (
    <>
      <span className={classes['badge']} aria-hidden="true">
        {format.number(Math.min(count, 99))}
      </span>
      <VisuallyHidden> {t('mentions', { count, formatted: format.number(count) })}</VisuallyHidden>
    </>
  );
}
