import type { InteractionSummary } from '@anklang/domain';
import { Button, Checkbox, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { IconWall } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { QuestionBar, useQuestion, WholeCustomerHint } from '../../ways/index.ts';
import { Answered } from '../answered.tsx';
import { BasisLine } from '../basis-line.tsx';
import { ExportButton } from '../export-button.tsx';
import { breaksOf } from '../outcome-queries.ts';
import { WithInteractions } from '../with-interactions.tsx';
import { breaksCsv } from './breaks-csv.ts';
import { drawBreaksSvg } from './breaks-svg.ts';
import { BreaksTable } from './breaks-table.tsx';
import { type BreakFilter, type BreaksModel, breakKinds, filterBreaks, prepareBreaks } from './prepare-breaks.ts';
import { QuietDaysInput } from './quiet-days-input.tsx';
import { WeakestLinkCard } from './weakest-link-card.tsx';

const here = '/w/$workspaceId/breaks';

/** Interactions from which on a journey has hardly been about one matter only. */
const longJourney = 12;

/** Where ways break: hand-overs after which things go wrong more often, the most lost first. */
export function BreaksView() {
  const { t } = useTranslation('outcomes');

  return (
    <WithInteractions
      title={t('breaks.title')}
      icon={<IconWall size={36} />}
      emptyTitle={t('breaks.emptyTitle')}
      emptyText={t('breaks.emptyText')}
    >
      {(summary) => <Breaks summary={summary} />}
    </WithInteractions>
  );
}

function Breaks({ summary }: { summary: InteractionSummary }) {
  const { t } = useTranslation('outcomes');
  const language = useLanguage();
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const [question] = useQuestion();
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const quietDays = search.quiet ?? 0;
  const query = useQuery(breaksOf({ workspaceId, question, quietDays }));
  const answer = query.data;
  const model = useMemo(() => (answer ? prepareBreaks(answer, language) : null), [answer, language]);
  const said = model ? sayBreaks(model, t) : null;
  const onSearch = (change: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const rows = model ? filterBreaks(model.rows, { kind: search.kind, borders: search.borders }) : [];
  const drawSvg = () =>
    drawBreaksSvg(rows, {
      title: said?.title ?? '',
      subtitle: t('breaks.caption'),
      basis: answer
        ? `${t('breaks.judged', { judged: model?.judged ?? '', tooFew: model?.tooFew ?? '' })} ${format.instant(answer.asOf)} · Anklang`
        : '',
      lost: `${t('breaks.column.lost')} (${formatsFor(language).percent(0.95)})`,
      share: `${t('breaks.column.share')} : ${t('breaks.column.otherShare')}`,
      kind: {
        stop: t('breaks.kind.stop'),
        wait: t('breaks.kind.wait'),
        repeat: t('breaks.kind.repeat'),
        rating: t('breaks.kind.rating'),
      },
      border: t('breaks.border'),
      formatCount: formatsFor(language).count,
    });

  return (
    <Stack gap="md">
      <div>
        <PageHeader
          title={said?.title ?? t('breaks.title')}
          lead={said?.lead}
          actions={
            model?.outcome === 'found' &&
            answer && (
              <>
                <ExportButton as="csv" what={t('breaks.title')} content={() => breaksCsv(answer)} />
                <ExportButton as="svg" what={t('breaks.title')} content={drawSvg} />
              </>
            )
          }
        />
        <Stack gap="sm">
          <QuestionBar summary={summary} steps={answer?.steps} />
          <QuietDaysInput value={quietDays} onChange={(days) => onSearch({ quiet: days === 0 ? undefined : days })} />
        </Stack>
      </div>
      <Answered query={query}>
        {(data) => (
          <>
            {model && (
              <Paper p="md" component="section" aria-label={t('breaks.title')}>
                {model.outcome === 'found' && (
                  <>
                    {data.interactions > data.journeys * longJourney && (
                      <WholeCustomerHint consequence="wholeReturns" />
                    )}
                    <Filters model={model} filter={search} shown={rows.length} onSearch={onSearch} />
                    {rows.length === 0 ? (
                      <Text>{t('breaks.noMatch')}</Text>
                    ) : (
                      <BreaksTable rows={rows} quietDays={quietDays} />
                    )}
                  </>
                )}
                <Title order={2} mt={model.outcome === 'found' ? 'md' : 0} mb={4}>
                  {t('breaks.basis')}
                </Title>
                <Stack gap={4} maw="80ch">
                  <Text fz="sm">{t('breaks.judged', { judged: model.judged, tooFew: model.tooFew })}</Text>
                  <Text fz="sm">{t('breaks.falseDiscovery', { share: model.falseDiscovery })}</Text>
                  <Text fz="sm">{t('breaks.limits')}</Text>
                  <BasisLine about={data} />
                </Stack>
              </Paper>
            )}
          </>
        )}
      </Answered>
      <WeakestLinkCard question={question} hasRatings={summary.hasRatings} />
    </Stack>
  );
}

/** The finding in one line, and how sure it is. */
function sayBreaks(model: BreaksModel, t: TFunction<'outcomes'>): { title: string; lead: string } {
  const first = model.rows[0];
  if (!first) {
    const outcome = model.outcome === 'none' ? 'none' : 'tooFew';
    return { title: t(`breaks.headline.${outcome}`), lead: t(`breaks.lead.${outcome}`) };
  }
  const close = model.rows.filter((row) => row.close).length;
  return {
    title: t(`breaks.headline.${first.kind}`, { from: first.from, to: first.to }),
    lead: [
      t('breaks.lead.found', {
        count: model.rows.length,
        lost: t('ways', { count: first.lost.value, formatted: first.lost.text }),
        to: first.to,
        interval: first.lost.interval,
      }),
      close > 0 && t('breaks.lead.close', { count: close }),
    ]
      .filter(Boolean)
      .join(' '),
  };
}

type FiltersProps = {
  model: BreaksModel;
  filter: BreakFilter;
  shown: number;
  onSearch: (change: BreakFilter) => void;
};

function Filters({ model, filter, shown, onSearch }: FiltersProps) {
  const { t } = useTranslation('outcomes');

  return (
    <Group justify="space-between" align="flex-end" mb="sm" className="no-print">
      <Group gap="md" align="flex-end">
        <NativeSelect
          label={t('breaks.kinds')}
          value={filter.kind ?? ''}
          onChange={(event) => onSearch({ kind: breakKinds.find((kind) => kind === event.currentTarget.value) })}
          data={[
            { value: '', label: `${t('breaks.kindAll')} (${model.rows.length})` },
            ...breakKinds.map((kind) => ({
              value: kind,
              label: `${t(`breaks.kind.${kind}`)} (${model.counts[kind]})`,
            })),
          ]}
        />
        {model.bordersKnown && (
          <Checkbox
            label={t('breaks.onlyBorders')}
            checked={filter.borders ?? false}
            onChange={(event) => onSearch({ borders: event.currentTarget.checked || undefined })}
            mb={8}
          />
        )}
        {(filter.kind || filter.borders) && (
          <Button variant="subtle" onClick={() => onSearch({ kind: undefined, borders: undefined })}>
            {t('breaks.reset')}
          </Button>
        )}
      </Group>
      <Text fz="sm" c="dimmed" role="status">
        {t('breaks.shown', { shown, count: model.rows.length })}
      </Text>
    </Group>
  );
}
