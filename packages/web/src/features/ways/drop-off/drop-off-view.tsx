import type { DropOff, InteractionSummary, JourneyGraph } from '@anklang/domain';
import { Paper, Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { showEstimate } from '../../../charts/estimate.ts';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Answered } from '../answered.tsx';
import { BasisLine } from '../basis-line.tsx';
import { QuestionBar } from '../question/question-bar.tsx';
import { useQuestion } from '../use-question.ts';
import { WaysFrame } from '../ways-frame.tsx';
import { dropOffOf, graphOf } from '../ways-queries.ts';
import { WaysTabs } from '../ways-tabs.tsx';
import { FunnelChart } from './funnel-chart.tsx';
import { FunnelEditor } from './funnel-editor.tsx';
import { readFunnel, writeFunnel } from './funnel-search.ts';
import { findLoss, prepareDropOff, type Stage } from './prepare-drop-off.ts';

const here = '/w/$workspaceId/ways/drop-off';

/** How far ways come along a row of steps, and where they are lost. */
export function DropOffView() {
  const { t } = useTranslation('ways');
  return <WaysFrame title={t('dropOff.title')}>{(summary) => <DropOffPart summary={summary} />}</WaysFrame>;
}

function DropOffPart({ summary }: { summary: InteractionSummary }) {
  const { t } = useTranslation('ways');
  const workspaceId = useWorkspaceId();
  const [question] = useQuestion();
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const funnel = useMemo(() => readFunnel(search.funnel), [search.funnel]);
  const graph = useQuery({ ...graphOf({ workspaceId, question }), placeholderData: keepPreviousData });
  const dropOff = useQuery({
    ...dropOffOf({ workspaceId, question, funnel }),
    placeholderData: keepPreviousData,
    enabled: funnel.length > 0,
  });
  const setFunnel = (next: string[][]) =>
    void navigate({ search: (now) => ({ ...now, funnel: writeFunnel(next) }), replace: true, resetScroll: false });
  const answer = funnel.length > 0 && !dropOff.isError ? dropOff.data : undefined;

  return (
    <Stack gap="md">
      <DropOffHeader answer={answer} />
      <WaysTabs current="dropOff" />
      <QuestionBar summary={summary} steps={graph.data?.steps} />
      <Answered query={graph}>
        {(data: JourneyGraph) => (
          <>
            <FunnelEditor funnel={funnel} steps={data.steps} question={question} onChange={setFunnel} />
            {funnel.length > 0 && (
              <Answered query={dropOff}>
                {(found) => (
                  <Paper p="md" component="section" aria-label={t('dropOff.title')}>
                    <FunnelChart stages={prepareDropOff(found)} journeys={found.journeys} funnel={funnel} />
                  </Paper>
                )}
              </Answered>
            )}
            <BasisLine about={data} />
          </>
        )}
      </Answered>
    </Stack>
  );
}

function DropOffHeader({ answer }: { answer: DropOff | undefined }) {
  const { t } = useTranslation('ways');
  const formats = formatsFor(useLanguage());
  const stages = answer ? prepareDropOff(answer) : [];
  const finding = findLoss(stages);
  const last = stages.at(-1);
  const or = ({ names }: Stage) => names.join(` ${t('question.or')} `);
  if (!answer || !last) return <PageHeader title={t('dropOff.title')} lead={t('dropOff.lead')} />;
  const through = t('dropOff.through', { share: formats.percent(last.share), step: or(last) });
  if (finding.kind === 'nothing') return <PageHeader title={t('dropOff.title')} lead={through} />;
  if (finding.kind === 'never') {
    return <PageHeader title={t('dropOff.headline.never', { step: or(finding.step) })} lead={t('dropOff.lead')} />;
  }
  if (!('lost' in finding)) return <PageHeader title={t(`dropOff.headline.${finding.kind}`)} lead={through} />;
  const lost = showEstimate(finding.lost, { write: (share) => formats.percent(share, 1), range: formats.range });
  if (lost.kind !== 'estimate') return <PageHeader title={t('dropOff.title')} lead={through} />;
  const said = { from: or(finding.from), to: or(finding.to), share: lost.text, interval: lost.interval };
  return <PageHeader title={t(`dropOff.headline.${finding.kind}`, said)} lead={through} />;
}
