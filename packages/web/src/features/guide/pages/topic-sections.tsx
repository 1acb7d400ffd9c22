import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Topic } from '../text/read-topic.ts';
import classes from './guide.module.css';

/** The sections of the topic, to go to. */
export function TopicSections({ topic }: { topic: Topic }) {
  const { t } = useTranslation('guide');
  if (topic.sections.length < 2) return null;
  return (
    <nav className={`${classes['sections']} no-print`} aria-labelledby="guide-sections">
      <Text id="guide-sections" fz="sm" fw={600} mb={6}>
        {t('onThisPage')}
      </Text>
      <ul>
        {topic.sections.map(({ anchor, title, depth }) => (
          <li key={anchor} data-deep={depth > 2 || undefined}>
            <Link
              to="."
              hash={anchor}
              activeOptions={{ includeHash: true }}
              activeProps={{ 'aria-current': 'location' }}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
