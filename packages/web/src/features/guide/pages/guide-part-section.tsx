import { Badge, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import type { GuideText } from '../library.ts';
import { firstSentences } from '../text/first-sentences.ts';
import type { GuidePart } from '../text/parts.ts';
import { plainText } from '../text/plain-text.ts';
import classes from './guide.module.css';

const longestSummary = 150;

/** The topics of one part, each with its summary. */
export function GuidePartSection({ part, texts }: { part: GuidePart; texts: readonly GuideText[] }) {
  const { t } = useTranslation('guide');
  if (texts.length === 0) return null;
  return (
    <section className={classes['part']} aria-labelledby={`part-${part}`}>
      <Title order={2} id={`part-${part}`}>
        {t(`part.${part}`)}
      </Title>
      <Text c="dimmed" fz="sm" maw="var(--text-width)">
        {t(`partText.${part}`)}
      </Text>
      <SimpleGrid component="ul" cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm" className={classes['cards'] ?? ''}>
        {texts.map((text) => (
          <li key={text.id}>
            <TopicCard text={text} />
          </li>
        ))}
      </SimpleGrid>
    </section>
  );
}

function TopicCard({ text }: { text: GuideText }) {
  const { t } = useTranslation('guide');
  const language = useLanguage();
  const workspaceId = useWorkspaceId();
  const isForeign = text.language !== language;
  const spoken = isForeign ? { lang: text.language } : {};
  return (
    <Paper radius="md" p="md" className={classes['card'] ?? ''}>
      <Link
        to="/w/$workspaceId/guide/$topic"
        params={{ workspaceId, topic: text.id }}
        className={classes['cardLink']}
        {...spoken}
      >
        {text.topic.title}
      </Link>
      {isForeign && (
        <Badge variant="default" size="sm" ms={8}>
          {t('english')}
        </Badge>
      )}
      <Text fz="sm" c="dimmed" mt={4} {...spoken}>
        {sumUp(text)}
      </Text>
    </Paper>
  );
}

/** How its first paragraph begins; a text that has none is told by its sections. */
function sumUp({ topic }: GuideText): string {
  return (
    firstSentences(plainText(topic.summary), longestSummary) || topic.sections.map(({ title }) => title).join(' · ')
  );
}
