import type { InteractionSummary, JourneyVariants } from '@anklang/domain';
import { Button, Center, Group, Paper, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { writeCsv } from '../../../lib/write-csv.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { BasisLine } from '../basis-line.tsx';
import { QuestionBar } from '../question/question-bar.tsx';
import { WholeCustomerHint } from '../question/whole-customer-hint.tsx';
import { DownloadButton } from '../table/download-button.tsx';
import { useQuestion } from '../use-question.ts';
import { WaysFrame } from '../ways-frame.tsx';
import { variantsOf } from '../ways-queries.ts';
import { WaysTabs } from '../ways-tabs.tsx';
import { prepareVariants, type VariantRow } from './prepare-variants.ts';
import { VariantTable } from './variant-table.tsx';

const here = '/w/$workspaceId/ways/variants';
const firstRows = 50;
const mostRows = 1000;

/** Whole ways, the most taken first. */
export function VariantsView() {
  const { t } = useTranslation('ways');
  return <WaysFrame title={t('variants.title')}>{(summary) => <Variants summary={summary} />}</WaysFrame>;
}

function Variants({ summary }: { summary: InteractionSummary }) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const workspaceId = useWorkspaceId();
  const [question] = useQuestion();
  const { show = firstRows } = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const variants = useQuery({
    ...variantsOf({ workspaceId, question, limit: show }),
    placeholderData: keepPreviousData,
  });
  const headline = variants.data && !variants.isError ? sayVariants(variants.data, { t, language }) : null;
  const showMore = () =>
    void navigate({
      search: (now) => ({ ...now, show: Math.min(mostRows, show * 4) }),
      replace: true,
      resetScroll: false,
    });

  return (
    <Stack gap="md">
      <PageHeader title={headline?.title ?? t('variants.title')} lead={headline?.lead} />
      <WaysTabs current="variants" />
      <QuestionBar summary={summary} steps={variants.data?.steps} />
      <Answered query={variants}>{(data) => <Shown data={data} onMore={show < mostRows ? showMore : null} />}</Answered>
    </Stack>
  );
}

function Shown({ data, onMore }: { data: JourneyVariants; onMore: (() => void) | null }) {
  const { t } = useTranslation('ways');
  const formats = formatsFor(useLanguage());
  const rows = useMemo(() => prepareVariants(data), [data]);
  const covered = rows.at(-1)?.coverage ?? 0;
  const isScattered = data.journeys > 0 && data.variants > data.journeys / 2;

  return (
    <>
      <Paper p="md" component="section" aria-label={t('variants.title')}>
        <Group justify="space-between" mb="sm">
          <Text fz="sm" role="status">
            {t('variants.shown', {
              shown: formats.count(rows.length),
              all: formats.count(data.variants),
              share: formats.percent(covered),
            })}
          </Text>
          <DownloadButton as="csv" what={t('variants.caption')} content={() => csvOf(rows, t)} />
        </Group>
        {isScattered && <WholeCustomerHint />}
        <VariantTable rows={rows} toCover80={data.toCover80} />
        {onMore && rows.length < data.variants && (
          <Center mt="md">
            <Button variant="default" onClick={onMore}>
              {t('variants.more')}
            </Button>
          </Center>
        )}
      </Paper>
      <BasisLine about={data} />
    </>
  );
}

type Words = { t: ReturnType<typeof useTranslation<'ways'>>['t']; language: ReturnType<typeof useLanguage> };

/** How many ways it takes to tell most of the story. */
function sayVariants(data: JourneyVariants, { t, language }: Words): { title: string; lead: string } {
  const formats = formatsFor(language);
  const [first] = data.rows;
  const lead = first
    ? t('variants.lead', {
        share: formats.percent(first.share, first.share < 0.1 ? 1 : 0),
        count: first.path.length,
        formatted: formats.count(first.path.length),
      })
    : '';
  return {
    title: t('variants.headline', {
      count: data.toCover80,
      formatted: formats.count(data.toCover80),
      all: formats.count(data.variants),
    }),
    lead,
  };
}

function csvOf(rows: readonly VariantRow[], t: Words['t']): string {
  const heads = [
    t('variants.rank'),
    t('variants.path'),
    t('variants.journeys'),
    t('variants.share'),
    t('variants.coverage'),
    t('variants.rated'),
    t('variants.rating'),
    t('variants.ratingLow'),
    t('variants.ratingHigh'),
    t('variants.converted'),
  ];
  const cells = rows.map((row) => [
    row.rank,
    row.parts.flatMap(({ step, times }) => Array<string>(times).fill(step.name)).join(' > '),
    row.journeys,
    row.share,
    row.coverage,
    row.rated,
    ...('notEnough' in row.rating ? [null, null, null] : [row.rating.value, row.rating.low, row.rating.high]),
    row.converted,
  ]);
  return writeCsv([heads, ...cells]);
}
