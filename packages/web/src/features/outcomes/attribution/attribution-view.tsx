import type { InteractionSummary, PathFile } from '@anklang/domain';
import { Stack } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoney } from '../../../lib/format/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { QuestionBar, useQuestion } from '../../ways/index.ts';
import { Answered } from '../answered.tsx';
import { ExportButton } from '../export-button.tsx';
import { attributionOf, pathFilesOf } from '../outcome-queries.ts';
import { useKnownSteps } from '../use-known-steps.ts';
import { ImportLink, WithInteractions } from '../with-interactions.tsx';
import { AttributionAnswer } from './attribution-answer.tsx';
import { attributionCsv } from './attribution-csv.ts';
import { type AttributionSearch, attributionAsked } from './attribution-search.ts';
import { AttributionToolbar } from './attribution-toolbar.tsx';
import { creditableSteps } from './creditable-steps.ts';
import { prepareAttribution } from './prepare-attribution.ts';
import { sayAttribution } from './say-attribution.ts';

const here = '/w/$workspaceId/attribution';

/** What each touchpoint contributes to conversions, by several rules side by side. */
export function AttributionView() {
  const { t } = useTranslation('outcomes');
  const workspaceId = useWorkspaceId();
  const pathFiles = useQuery(pathFilesOf(workspaceId));
  const files = pathFiles.data ?? [];

  return (
    <WithInteractions
      title={t('attribution.title')}
      icon={<IconRoute size={36} />}
      emptyTitle={t('attribution.emptyTitle')}
      emptyText={t('attribution.emptyText')}
      works={files.length > 0}
    >
      {(summary) => <Attribution summary={summary} pathFiles={files} />}
    </WithInteractions>
  );
}

function Attribution({ summary, pathFiles }: { summary: InteractionSummary; pathFiles: readonly PathFile[] }) {
  const { t } = useTranslation('outcomes');
  const language = useLanguage();
  const money = useMoney();
  const workspaceId = useWorkspaceId();
  const [question] = useQuestion();
  const asked: AttributionSearch = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const hasInteractions = summary.interactions > 0;
  // Without a conversion among the interactions a path file is the only source there is.
  const only = summary.hasConversions ? undefined : pathFiles[0]?.id;
  const search = { ...asked, file: asked.file ?? only };
  const possible = search.file !== undefined || summary.hasConversions;
  const options = attributionAsked(search);
  const query = useQuery({ ...attributionOf({ workspaceId, question, options }), enabled: possible });
  const answer = query.data;
  const unit = search.unit ?? 'conversions';
  const model = useMemo(
    () => (answer ? prepareAttribution(answer, { unit, language, money }) : null),
    [answer, unit, language, money],
  );
  const known = useKnownSteps(workspaceId, question.by);
  const chooseable = useMemo(
    () => creditableSteps({ fromFile: search.file !== undefined, answer, known, chosen: search.without ?? [] }),
    [search.file, search.without, answer, known],
  );
  const said = answer && model ? sayAttribution(answer, { model, unit, t }) : null;
  const onSearch = (change: Partial<AttributionSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });

  return (
    <Stack gap="md">
      <div>
        <PageHeader
          title={said?.title ?? t('attribution.title')}
          lead={said?.lead}
          actions={
            <ExportButton
              as="csv"
              what={t('attribution.title')}
              content={answer ? () => attributionCsv(answer) : null}
            />
          }
        />
        <Stack gap="sm">
          {search.file === undefined && <QuestionBar summary={summary} steps={answer?.steps} />}
          <AttributionToolbar
            search={search}
            pathFiles={pathFiles}
            hasInteractions={hasInteractions}
            steps={chooseable}
            hasValue={model?.hasValue ?? false}
            onSearch={onSearch}
          />
        </Stack>
      </div>
      {possible ? (
        <Answered query={query}>
          {(data) =>
            model && <AttributionAnswer answer={data} model={model} unit={unit} search={search} onSearch={onSearch} />
          }
        </Answered>
      ) : (
        <EmptyState icon={<IconRoute size={36} />} title={t('attribution.emptyTitle')} actions={<ImportLink />}>
          {t('attribution.noConversions')}
        </EmptyState>
      )}
    </Stack>
  );
}
