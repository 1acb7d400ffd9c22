import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { guideOf } from '../library.ts';
import { guideParts } from '../text/parts.ts';
import { FoundSections } from './found-sections.tsx';
import { GuidePartSection } from './guide-part-section.tsx';

/** What there is to read, part by part, or what was found in it. */
export function GuideContents() {
  const { t } = useTranslation('guide');
  const navigate = useNavigate({ from: '/w/$workspaceId/guide' });
  const { search = '' } = useSearch({ from: '/w/$workspaceId/guide' });
  const [asked, setAsked] = useState(search);
  const find = useDebouncedCallback(
    (text: string) => void navigate({ search: text === '' ? {} : { search: text }, replace: true, resetScroll: false }),
    200,
  );
  const guide = useQuery(guideOf(useLanguage()));
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        maw={420}
        value={asked}
        onChange={({ currentTarget: { value } }) => {
          setAsked(value);
          find(value);
        }}
      />
      {search.trim() === '' ? (
        <Loaded query={guide}>
          {(texts) =>
            guideParts.map((part) => (
              <GuidePartSection key={part} part={part} texts={texts.filter((text) => text.part === part)} />
            ))
          }
        </Loaded>
      ) : (
        <FoundSections search={search} />
      )}
    </>
  );
}
