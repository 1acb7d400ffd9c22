import { type Estimate, fewestViewAnswers, type ShownViews, type ViewComparison } from '@anklang/domain';
import { Button, Group, Paper, SegmentedControl, Text } from '@mantine/core';
import { IconArrowsExchange, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../charts/format.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { fileNameOf, saveFile } from '../../lib/save-file.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { writeCsv } from '../../lib/write-csv.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Conclusions } from './conclusions.tsx';
import { type Compared, prepareRows, sayCertainty, sayFinding, sayMoods } from './prepare-result.ts';
import { resultRows } from './result-rows.ts';
import { ResultTable } from './result-table.tsx';
import { viewResultOf } from './view-queries.ts';
import classes from './views.module.css';
import { ViewsChart } from './views-chart.tsx';

const here = '/w/$workspaceId/views/$comparisonId';

/** The result of what is closed, or why there is none. */
export function ViewResultSection({ comparison }: { comparison: ViewComparison }) {
  const { t } = useTranslation('views');
  const query = useQuery(viewResultOf(useWorkspaceId(), comparison.id));
  return (
    <Loaded query={query}>
      {(result) => {
        if (result.shown) return <Shown result={result} comparison={comparison} />;
        const reason = result.reason === 'open' ? 'tooFew' : result.reason;
        return (
          <EmptyState icon={<IconArrowsExchange size={36} />} title={t(`blind.${reason}`)}>
            {t(`blind.${reason}Text`, { count: fewestViewAnswers })}
          </EmptyState>
        );
      }}
    </Loaded>
  );
}

type Props = { result: ShownViews; comparison: ViewComparison };

function Shown({ result, comparison }: Props) {
  const { t } = useTranslation('views');
  const format = useFormat();
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const compared: Compared = search.of === 'level' ? 'level' : result.by;
  const { writeEstimate, writeGap } = useWriting(compared);
  const rows = prepareRows(result, compared, writeEstimate);
  const show = (change: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });

  return (
    <>
      <Paper p="lg" component="section" aria-labelledby="view-finding">
        <h2 id="view-finding" className={classes['finding']}>
          {compared === 'level' ? sayMoods(result, t, format) : sayFinding(result, t, format)}
        </h2>
        {compared !== 'level' && <Text maw="var(--text-width)">{sayCertainty(result, t, format).join(' ')}</Text>}
        <Text fz="sm" c="dimmed" mt={4}>
          {sayAnswered(comparison, t, format.number)}
        </Text>
        <Group gap="md" mt="md" mb="md" className="no-print">
          <SegmentedControl
            aria-label={t('of.label')}
            value={compared === 'level' ? 'level' : 'importance'}
            onChange={(value) => show({ of: value === 'level' ? 'level' : undefined })}
            data={(['importance', 'level'] as const).map((value) => ({ value, label: t(`of.${value}`) }))}
          />
          <SegmentedControl
            aria-label={t('shape.label')}
            value={search.as ?? 'chart'}
            onChange={(value) => show({ as: value === 'table' ? 'table' : undefined })}
            data={(['chart', 'table'] as const).map((value) => ({ value, label: t(`shape.${value}`) }))}
          />
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() =>
              saveFile({
                name: fileNameOf(comparison.name, 'csv'),
                content: writeCsv(resultRows(result, t)),
                type: 'text/csv',
              })
            }
          >
            {t('download')}
          </Button>
        </Group>
        {search.as === 'table' ? (
          <ResultTable result={result} rows={rows} compared={compared} writeGap={writeGap} />
        ) : (
          <ViewsChart rows={rows} compared={compared} />
        )}
      </Paper>
      <Conclusions result={result} />
    </>
  );
}

function sayAnswered(
  { answers, wave, customersBy }: ViewComparison,
  t: ReturnType<typeof useTranslation<'views'>>['t'],
  write: (count: number) => string,
): string {
  const staff = write(answers.staff);
  if (customersBy === 'form') return t('certainty.answered', { staff, customers: write(answers.customer) });
  return t('certainty.answeredWave', { staff, wave: wave ? `${wave.surveyName} · ${wave.name}` : '' });
}

/** Means with one digit, points without, ranks as spans. */
function useWriting(compared: Compared) {
  const { t } = useTranslation('views');
  const formats = formatsFor(useLanguage());
  const write = (value: number) => {
    if (compared === 'importance') return formats.decimal(value);
    return compared === 'level' ? formats.signed(value, 0) : formats.count(value);
  };
  const writeEstimate = ({ value, low, high }: Estimate) => {
    if (compared !== 'rank') return `${write(value)} (${formats.range(write(low), write(high))})`;
    const range = low === high ? '' : ` (${t('table.rankRange', { low, high })})`;
    return `${t('table.rank', { rank: value })}${range}`;
  };
  const signed = (value: number) => formats.signed(value, compared === 'level' ? 0 : 1);
  const writeGap = ({ value, low, high }: Estimate) => `${signed(value)} (${formats.range(signed(low), signed(high))})`;
  return { writeEstimate, writeGap };
}
