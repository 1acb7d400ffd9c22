import { Alert } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { type GuideText, guideOf } from '../library.ts';
import { Blocks } from '../markdown/blocks.tsx';
import { Inline } from '../markdown/inline.tsx';
import markdown from '../markdown/markdown.module.css';
import { ReadingContext } from '../markdown/reading.ts';
import { Sections } from '../markdown/sections.tsx';
import classes from './guide.module.css';
import { NextTopics } from './next-topics.tsx';
import { TopicSections } from './topic-sections.tsx';
import { useGoToAnchor } from './use-go-to-anchor.ts';

/** One topic, its sections beside it, and what to read next. */
export function GuideTopic() {
  const { topic: id } = useParams({ from: '/w/$workspaceId/guide/$topic' });
  const guide = useQuery(guideOf(useLanguage()));
  return (
    <Loaded query={guide}>
      {(texts) => {
        const text = texts.find((each) => each.id === id);
        return text ? <Reading key={text.file} text={text} texts={texts} /> : <NoSuchTopic />;
      }}
    </Loaded>
  );
}

function Reading({ text, texts }: { text: GuideText; texts: readonly GuideText[] }) {
  const { t } = useTranslation('guide');
  const workspaceId = useWorkspaceId();
  const language = useLanguage();
  useGoToAnchor();
  const { topic } = text;
  const isForeign = text.language !== language;
  return (
    <ReadingContext value={{ file: text.file, texts, isAside: false }}>
      <PageHeader title={topic.title} crumbs={[{ label: t('title'), to: `/w/${workspaceId}/guide` }]} />
      <div className={classes['reading']}>
        <TopicSections topic={topic} />
        <article className={markdown['text']}>
          {isForeign && (
            <Alert icon={<IconLanguage aria-hidden />} color="gray" mb="md">
              {t('englishOnly')}
            </Alert>
          )}
          <div {...(isForeign ? { lang: text.language } : {})}>
            <p className={classes['summary']}>
              <Inline tokens={topic.summary} />
            </p>
            <Blocks tokens={topic.lead} />
            <Sections sections={topic.sections} />
          </div>
        </article>
      </div>
      <NextTopics text={text} texts={texts} />
    </ReadingContext>
  );
}

function NoSuchTopic() {
  const { t } = useTranslation('guide');
  const workspaceId = useWorkspaceId();
  const contents = (
    <ButtonLink to="/w/$workspaceId/guide" params={{ workspaceId }}>
      {t('toContents')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState title={t('missingTitle')} actions={contents}>
        {t('missingText')}
      </EmptyState>
    </>
  );
}
