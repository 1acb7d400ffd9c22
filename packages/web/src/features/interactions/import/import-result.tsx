import type { InteractionImport } from '@anklang/domain';
import { Alert, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useNamedWords } from '../../../lib/language/use-named-words.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { RejectedRows } from '../../../ui/rejected-rows.tsx';
import { type Figure, Figures } from '../figures.tsx';
import { importOf } from '../interaction-queries.ts';
import { NamesNotice } from '../names-notice.tsx';
import { sayPeriod } from '../say-period.ts';
import { MappingList } from './mapping-list.tsx';

const here = '/w/$workspaceId/interactions/imports/$importId';

/** One import: what was counted, what was left out and why, what it was mapped as, and what comes next. */
export function ImportResult() {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const { importId } = useParams({ from: here });
  const { unchanged } = useSearch({ from: here });
  const found = useQuery(importOf(workspaceId, importId));
  const crumbs = [{ label: t('title'), to: `/w/${workspaceId}/interactions` }];

  return (
    <>
      <PageHeader
        title={found.data?.fileName ?? t('import.title')}
        lead={found.data && t('result.lead', { date: format.instant(found.data.importedAt) })}
        crumbs={crumbs}
      />
      <Loaded query={found}>{(entry) => <Result entry={entry} isUnchanged={unchanged === true} />}</Loaded>
    </>
  );
}

function Result({ entry, isUnchanged }: { entry: InteractionImport; isUnchanged: boolean }) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const say = useNamedWords('interactions');
  const figures: Figure[] = [
    { label: t('imports.interactions'), value: format.number(entry.interactions) },
    { label: t('imports.customers'), value: format.number(entry.customers) },
    { label: t('imports.period'), value: <Period entry={entry} /> },
    { label: t('imports.rejected'), value: format.number(entry.rejectedCount) },
  ];
  if (entry.notCounted > 0) {
    const value = format.number(entry.notCounted);
    figures.push({ label: t('result.notCounted'), value, note: t('result.notCountedText') });
  }

  return (
    <Stack gap="md">
      {isUnchanged && (
        <Alert variant="light" color="accent" role="status">
          {t('result.unchanged')}
        </Alert>
      )}
      <Figures label={t('result.figures')} figures={figures} />
      <Paper p="md" component="section" aria-labelledby="rejected-title">
        <Title order={2} id="rejected-title">
          {t('result.rejectedTitle')}
        </Title>
        {entry.rejectedCount === 0 ? (
          <Text>{t('result.rejectedNone')}</Text>
        ) : (
          <>
            <Text maw="var(--text-width)" mb={4}>
              {t('result.rejectedText')}
            </Text>
            <RejectedRows
              rows={entry.rejected}
              total={entry.rejectedCount}
              sayReason={({ code, detail }) => say(`rejected.${code}`, { detail }) ?? code}
              open={entry.rejectedCount <= 20}
            />
          </>
        )}
        <Text fz="sm" c="dimmed" mt="xs">
          {t('result.again')}
        </Text>
      </Paper>
      <NextSteps />
      <Paper p="md" component="section" aria-labelledby="mapping-title">
        <Title order={2} id="mapping-title" mb="xs">
          {t('result.mappingTitle')}
        </Title>
        <MappingList mapping={entry.mapping} />
      </Paper>
    </Stack>
  );
}

function Period({ entry }: { entry: InteractionImport }) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  return (
    <Text span fz="md" fw={520}>
      {sayPeriod(t, format, entry) || '–'}
    </Text>
  );
}

function NextSteps() {
  const { t } = useTranslation('interactions');
  const workspaceId = useWorkspaceId();
  const mayWrite = useMay('interaction.write');

  return (
    <section aria-labelledby="next-title">
      <Title order={2} id="next-title" mb="sm">
        {t('result.nextTitle')}
      </Title>
      <Stack gap="sm">
        <NamesNotice />
        <SimpleGrid cols={{ base: 1, sm: mayWrite ? 3 : 2 }}>
          <Step title={t('result.nextBreaks')} text={t('result.nextBreaksText')}>
            <ButtonLink variant="default" to="/w/$workspaceId/breaks" params={{ workspaceId }}>
              {t('result.nextBreaks')}
            </ButtonLink>
          </Step>
          <Step title={t('result.nextWays')} text={t('result.nextWaysText')}>
            <ButtonLink variant="default" to="/w/$workspaceId/ways" params={{ workspaceId }}>
              {t('result.nextWays')}
            </ButtonLink>
          </Step>
          {mayWrite && (
            <Step title={t('result.nextFile')} text={t('result.nextFileText')}>
              <ButtonLink variant="default" to="/w/$workspaceId/interactions/import" params={{ workspaceId }}>
                {t('overview.import')}
              </ButtonLink>
            </Step>
          )}
        </SimpleGrid>
      </Stack>
    </section>
  );
}

function Step({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Paper p="md">
      <Title order={3}>{title}</Title>
      <Text fz="sm" c="dimmed" mb="sm">
        {text}
      </Text>
      {children}
    </Paper>
  );
}
