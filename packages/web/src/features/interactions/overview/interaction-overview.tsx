import type { InteractionSummary } from '@anklang/domain';
import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { summaryOf } from '../../ways/index.ts';
import { CustomerSection } from '../customers/customer-section.tsx';
import { Figures } from '../figures.tsx';
import { NamesNotice } from '../names-notice.tsx';
import { Contents } from './contents.tsx';
import { EmptyOverview } from './empty-overview.tsx';
import { ImportTable } from './import-table.tsx';
import { MonthChart } from './month-chart.tsx';
import { PathFileTable } from './path-file-table.tsx';
import { ReachList } from './reach-list.tsx';
import { SendByProgram } from './send-by-program.tsx';

/** What interactions are here, where they came from, and how more of them come in. */
export function InteractionOverview() {
  const { t } = useTranslation('interactions');
  const workspaceId = useWorkspaceId();
  const mayWrite = useMay('interaction.write');
  const summary = useQuery(summaryOf(workspaceId));
  const isEmpty = summary.data?.interactions === 0;
  const importLink = mayWrite && (
    <ButtonLink to="/w/$workspaceId/interactions/import" params={{ workspaceId }}>
      {t('overview.import')}
    </ButtonLink>
  );

  return (
    <>
      <PageHeader title={t('title')} lead={t('overview.lead')} actions={!isEmpty && importLink} />
      <Loaded query={summary}>
        {(found) => (
          <Stack gap="xl">
            {found.interactions === 0 ? (
              <EmptyOverview program={mayWrite && <SendByProgram />} />
            ) : (
              <Filled summary={found} />
            )}
            <PathFileTable />
            {found.interactions > 0 && <CustomerSection />}
            {found.interactions > 0 && mayWrite && <SendByProgram />}
          </Stack>
        )}
      </Loaded>
    </>
  );
}

function Filled({ summary }: { summary: InteractionSummary }) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const at = (instant: string | null) => (instant === null ? '–' : format.date(instant));

  return (
    <>
      <Stack gap="md">
        <Figures
          label={t('overview.figures')}
          figures={[
            { label: t('overview.interactions'), value: format.number(summary.interactions) },
            { label: t('overview.customers'), value: format.number(summary.customers) },
            { label: t('overview.first'), value: at(summary.firstAt) },
            { label: t('overview.last'), value: at(summary.lastAt) },
          ]}
        />
        <NamesNotice />
        <MonthChart months={summary.months} />
        <ReachList summary={summary} />
      </Stack>
      <ImportTable />
      <Contents summary={summary} />
    </>
  );
}
