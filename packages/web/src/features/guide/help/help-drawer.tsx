import { Drawer, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { guideOf } from '../library.ts';
import { Blocks } from '../markdown/blocks.tsx';
import { Inline } from '../markdown/inline.tsx';
import markdown from '../markdown/markdown.module.css';
import { ReadingContext } from '../markdown/reading.ts';
import { Sections } from '../markdown/sections.tsx';
import { type HelpKey, helpKeysOf } from '../text/help-key.ts';
import type { Section, Topic } from '../text/read-topic.ts';
import { findHelpFor } from './find-help-for.ts';

type Props = { opened: boolean; onClose: () => void; pathname: string };

/** The help of the page one is on, beside it. */
export default function HelpDrawer({ opened, onClose, pathname }: Props) {
  const { t } = useTranslation(['guide', 'shell']);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={t('guide:help.title')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <PageHelp keys={helpKeysOf(pathname)} />
    </Drawer>
  );
}

function PageHelp({ keys }: { keys: readonly HelpKey[] }) {
  const { t } = useTranslation('guide');
  const workspaceId = useWorkspaceId();
  const guide = useQuery(guideOf(useLanguage()));
  return (
    <Loaded query={guide}>
      {(texts) => {
        const help = findHelpFor(texts, keys);
        return (
          <>
            <Group gap="lg" mb="md" fz="sm">
              {help && (
                <TextLink
                  to="/w/$workspaceId/guide/$topic"
                  params={{ workspaceId, topic: help.text.id }}
                  {...(help.section ? { hash: help.section.anchor } : {})}
                >
                  {t('help.readOn', { title: help.text.topic.title })}
                </TextLink>
              )}
              <TextLink to="/w/$workspaceId/guide" params={{ workspaceId }}>
                {t('help.all')}
              </TextLink>
            </Group>
            {help ? (
              <ReadingContext value={{ file: help.text.file, texts, isAside: true }}>
                <div className={markdown['text']}>
                  {help.section ? <OneSection section={help.section} /> : <WholeTopic topic={help.text.topic} />}
                </div>
              </ReadingContext>
            ) : (
              <p>{t('help.none')}</p>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function OneSection({ section }: { section: Section }) {
  return (
    <>
      <h3>{section.title}</h3>
      <Blocks tokens={section.tokens} />
    </>
  );
}

function WholeTopic({ topic }: { topic: Topic }) {
  return (
    <>
      <h3>{topic.title}</h3>
      <p>
        <Inline tokens={topic.summary} />
      </p>
      <Blocks tokens={topic.lead} />
      <Sections sections={topic.sections} />
    </>
  );
}
