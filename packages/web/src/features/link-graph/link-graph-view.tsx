import { type InteractionSummary, type LinkGraph, linkVerdicts } from '@anklang/domain';
import { Button, Group, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconAffiliate, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { fileNameOf, saveFile } from '../../lib/save-file.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CustomersBehindProvider, QuestionBar, summaryOf, useQuestion } from '../ways/index.ts';
import { layOutLinks } from './lay-out-links.ts';
import { linkGraphCsv } from './link-graph-csv.ts';
import { linkGraphOf } from './link-graph-query.ts';
import type { LinkGraphSearch } from './link-graph-search.ts';
import { drawLinksSvg } from './link-graph-svg.ts';
import { LinkPictureView } from './link-picture.tsx';
import { LinkTable } from './link-table.tsx';

const here = '/w/$workspaceId/links';

/** Links between touchpoints as people say them, beside those that customers take (001-11, 004-11, 004-17). */
export function LinkGraphView() {
  const summary = useQuery(summaryOf(useWorkspaceId()));
  return (
    <Loaded query={summary}>
      {(found) => (
        <CustomersBehindProvider>
          <Asked summary={found} />
        </CustomersBehindProvider>
      )}
    </Loaded>
  );
}

function Asked({ summary }: { summary: InteractionSummary }) {
  const { t } = useTranslation('linkGraph');
  const [question] = useQuestion();
  const answer = useQuery(linkGraphOf({ workspaceId: useWorkspaceId(), question }));
  const title = answer.data ? sayFinding(answer.data, t) : t('title');

  return (
    <>
      <PageHeader
        title={title}
        lead={t('lead')}
        actions={answer.data && answer.data.rows.length > 0 && <Export graph={answer.data} title={title} />}
      />
      <Stack gap="md">
        {summary.interactions > 0 && <QuestionBar summary={summary} />}
        <Loaded query={answer}>{(graph) => (graph.rows.length === 0 ? <Nothing /> : <Links graph={graph} />)}</Loaded>
      </Stack>
    </>
  );
}

type Say = ReturnType<typeof useTranslation<'linkGraph'>>['t'];

function sayFinding({ counts, interactions }: LinkGraph, t: Say): string {
  const declared = counts.both + counts.declaredOnly + counts.notInData;
  if (interactions === 0) return declared === 0 ? t('finding.none') : t('finding.noData', { count: declared });
  if (declared === 0)
    return counts.seenOnly === 0 ? t('finding.none') : t('finding.seenOnly', { count: counts.seenOnly });
  return t('finding.both', { both: counts.both, declared });
}

function Export({ graph, title }: { graph: LinkGraph; title: string }) {
  const { t } = useTranslation('linkGraph');
  const { verdict } = useSearch({ from: here });
  const basisOf = useBasis();
  const saveCsv = () =>
    saveFile({ name: fileNameOf(t('title'), 'csv'), content: linkGraphCsv(graph), type: 'text/csv' });
  const saveSvg = () => {
    const words = { title, subtitle: t('pictureHint'), basis: basisOf(graph) };
    const content = drawLinksSvg(layOutLinks(rowsOf(graph, verdict)), words);
    saveFile({ name: fileNameOf(t('title'), 'svg'), content, type: 'image/svg+xml' });
  };
  return (
    <Group gap="xs" className="no-print">
      <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={saveCsv}>
        {t('csv')}
      </Button>
      <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={saveSvg}>
        {t('svg')}
      </Button>
    </Group>
  );
}

function rowsOf({ rows }: LinkGraph, verdict: LinkGraphSearch['verdict']): LinkGraph['rows'] {
  return verdict ? rows.filter((row) => row.verdict === verdict) : rows;
}

/** What the picture and the table rest on; empty without data. */
function useBasis(): (graph: LinkGraph) => string {
  const { t } = useTranslation('linkGraph');
  const format = useFormat();
  return ({ interactions, customers, notInRegister, moreSeen }) => {
    if (interactions === 0) return '';
    return [
      t('basis', { interactions: format.number(interactions), customers: format.number(customers) }),
      ...(notInRegister > 0 ? [t('basisNotInRegister', { count: notInRegister })] : []),
      ...(moreSeen > 0 ? [t('more', { count: moreSeen })] : []),
    ].join(' ');
  };
}

function Links({ graph }: { graph: LinkGraph }) {
  const { t } = useTranslation('linkGraph');
  const format = useFormat();
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const narrow = (change: Partial<LinkGraphSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const rows = rowsOf(graph, search.verdict);
  const basis = useBasis()(graph);
  const all = Object.values(graph.counts).reduce((sum, count) => sum + count, 0);

  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <NativeSelect
          label={t('filter')}
          value={search.verdict ?? ''}
          onChange={({ currentTarget: { value } }) =>
            narrow({ verdict: linkVerdicts.find((verdict) => verdict === value) })
          }
          data={[
            { value: '', label: `${t('all')} (${format.number(all)})` },
            ...linkVerdicts.map((verdict) => ({
              value: verdict,
              label: `${t(`verdict.${verdict}`)} (${format.number(graph.counts[verdict])})`,
            })),
          ]}
        />
        <SegmentedControl
          aria-label={t('as')}
          value={search.as ?? 'picture'}
          onChange={(as) => narrow({ as: as === 'table' ? 'table' : undefined })}
          data={[
            { value: 'picture', label: t('picture') },
            { value: 'table', label: t('table') },
          ]}
        />
      </Group>
      {rows.length === 0 ? (
        <Text>{t('noMatch')}</Text>
      ) : search.as === 'table' ? (
        <LinkTable rows={rows} />
      ) : (
        <LinkPictureView rows={rows} />
      )}
      {basis && (
        <Text fz="sm" c="dimmed">
          {basis}
        </Text>
      )}
    </Stack>
  );
}

function Nothing() {
  const { t } = useTranslation('linkGraph');
  const workspaceId = useWorkspaceId();
  const mayImport = useMay('interaction.write');
  return (
    <EmptyState
      icon={<IconAffiliate size={36} />}
      title={t('emptyTitle')}
      actions={
        <>
          <ButtonLink to="/w/$workspaceId/touchpoints" params={{ workspaceId }}>
            {t('toRegister')}
          </ButtonLink>
          {mayImport && (
            <ButtonLink to="/w/$workspaceId/interactions/import" params={{ workspaceId }} variant="default">
              {t('toImport')}
            </ButtonLink>
          )}
        </>
      }
    >
      {t('emptyText')}
    </EmptyState>
  );
}
