import {
  type FileFormat,
  ImportRequestSchema,
  type Job,
  routes,
  type Survey,
  SurveyMappingSchema,
  type Upload,
} from '@anklang/domain';
import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { ApiProblem, callApi, readProblem } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { MappingFiles } from '../../ui/mapping-files.tsx';
import { PreviewTable } from '../../ui/preview-table.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { checkDraft } from './check-draft.ts';
import { draftOf, readFieldWork } from './field-work-inputs.tsx';
import type { ColumnFilter } from './find-columns.ts';
import { finishMapping } from './finish-mapping.ts';
import { guessNames } from './guess-names.ts';
import { ImportBar, type ImportNames, importFormId } from './import-bar.tsx';
import { draftMapping, type MappingDraft } from './mapping-draft.ts';
import { MappingEditor } from './mapping-editor.tsx';
import { placeProblem } from './place-problem.ts';
import { SuggestionPanel } from './suggestion-panel.tsx';

type Props = {
  upload: Upload;
  format: FileFormat;
  surveys: readonly Survey[];
  /** The survey a new wave is meant for, when the person came from there. */
  surveyId: string | null;
  /** The last import of this file, when it ended without success. */
  endedJob: Job | null;
  onStarted: (job: Job) => void;
};

/** From a suggestion to an import: the mapping is corrected here, checked while it is typed, then sent. */
export function ImportWorkbench({ upload, format, surveys, surveyId, endedJob, onStarted }: Props) {
  const { t } = useTranslation('survey');
  const workspaceId = useWorkspaceId();
  const chosen = surveys.find(({ id }) => id === (surveyId ?? upload.suggestion.surveyId));
  const recognised = upload.suggestion.surveyId === (chosen?.id ?? null);
  const first = recognised || !chosen ? upload.suggestion.mapping : chosen.mapping;
  const [draft, setDraft] = useState(() => draftMapping(first, upload.columns));
  const [loadedFormat, setLoadedFormat] = useState<FileFormat>(first?.format ?? {});
  const [filter, setFilter] = useState<ColumnFilter>(first ? 'used' : 'all');
  const [search, setSearch] = useState('');
  const [loadedFrom, setLoadedFrom] = useState<string | null>(null);
  const [names, setNames] = useState<ImportNames>(() => firstNames({ upload, chosen, mappingName: first?.name }));
  const summaries = useMemo(() => new Map(upload.columns.map((column) => [column.name, column])), [upload]);
  const check = useMemo(() => checkDraft(draft, summaries), [draft, summaries]);
  const mapping = finishMapping(draft, { name: names.surveyName, format: { ...loadedFormat, ...format } });

  // What the server refused says nothing about a mapping that was changed since.
  const [sent, setSent] = useState<MappingDraft | null>(null);
  const isCurrent = sent === null || sent === draft;

  const start = useMutation({
    onMutate: () => setSent(draft),
    mutationFn: () => {
      const body = ImportRequestSchema.parse({
        ...{ ...names, uploadId: upload.id, mapping },
        fieldWork: readFieldWork(names.fieldWork),
      });
      return callApi(routes.importWave, { params: { workspaceId }, body });
    },
    onSuccess: onStarted,
  });
  const error = isCurrent ? (start.error ?? problemOf(endedJob)) : null;
  const place = error instanceof ApiProblem && isCoded(error) ? placeProblem(error) : null;
  const problems = new Map<string, string>();
  if (place?.at === 'column' && error instanceof ApiProblem) problems.set(place.column, error.sentence);

  const used = new Set(draft.columns.filter(({ role }) => role !== 'ignore').map(({ column }) => column));
  const outcome = draft.columns.find((column) => column.role === 'outcome');
  const count = (role: 'touchpoint' | 'segment') => draft.columns.filter((column) => column.role === role).length;
  const summary =
    outcome &&
    t('mapping.summary', {
      outcome: outcome.name || outcome.column,
      touchpoints: t('mapping.touchpoints', { count: count('touchpoint') }),
      segments: t('mapping.segments', { count: count('segment') }),
    });

  /** A column that the server refused may be filtered away or pages off. */
  const goTo = (column: string) => {
    flushSync(() => {
      setSearch('');
      setFilter('issues');
    });
    document.getElementById(`column-${column}`)?.focus();
  };

  return (
    <Stack gap="md">
      <SuggestionPanel
        upload={upload}
        draft={draft}
        known={recognised ? (chosen?.mapping ?? null) : null}
        source={loadedFrom ? { file: loadedFrom } : !recognised && chosen ? { survey: chosen.name } : null}
      />
      <PreviewTable preview={upload.preview} used={used} />
      <MappingEditor
        draft={draft}
        summaries={summaries}
        check={check}
        problems={problems}
        search={search}
        onSearch={setSearch}
        filter={filter}
        onFilter={setFilter}
        onChange={setDraft}
        tools={
          <Group gap="xs">
            <MappingFiles
              schema={SurveyMappingSchema}
              mapping={mapping}
              onLoaded={(loaded, fileName) => {
                setLoadedFrom(fileName);
                if (names.surveyId === null && loaded.name) setNames({ ...names, surveyName: loaded.name });
                setDraft(draftMapping(loaded, upload.columns));
                setLoadedFormat(loaded.format ?? {});
                setFilter('used');
              }}
            />
            <Button size="compact-sm" variant="light" onClick={() => document.getElementById(importFormId)?.focus()}>
              {t('import.jump')}
            </Button>
          </Group>
        }
      />
      <ImportBar
        names={names}
        onNames={setNames}
        surveys={surveys}
        check={check}
        summary={summary ?? null}
        refused={error !== null}
        busy={start.isPending}
        problem={
          <ImportProblem
            error={error}
            job={endedJob}
            column={place?.at === 'column' ? place.column : null}
            onGoTo={goTo}
          />
        }
        onShowIssues={() => setFilter('issues')}
        onStart={() => start.mutate()}
      />
    </Stack>
  );
}

type ImportProblemProps = {
  error: unknown;
  job: Job | null;
  column: string | null;
  onGoTo: (column: string) => void;
};

function ImportProblem(props: ImportProblemProps): ReactNode {
  const { t } = useTranslation(['survey', 'shell']);
  if (props.job?.state === 'cancelled') return <Alert variant="light">{t('shell:importJob.cancelled')}</Alert>;
  if (!props.error) return null;
  const { column } = props;

  return (
    <Stack gap={4}>
      <ProblemAlert error={props.error} />
      <Text fz="sm">
        {t('shell:importJob.failed')}{' '}
        {column && (
          <Anchor component="button" type="button" fz="sm" onClick={() => props.onGoTo(column)}>
            {t('import.seeColumn', { column })}
          </Anchor>
        )}
      </Text>
    </Stack>
  );
}

function firstNames(from: {
  upload: Upload;
  chosen: Survey | undefined;
  mappingName: string | undefined;
}): ImportNames {
  const guessed = guessNames(from.upload.fileName);
  return {
    surveyId: from.chosen?.id ?? null,
    surveyName: from.chosen?.name ?? from.mappingName ?? guessed.survey,
    waveName: guessed.wave,
    fieldWork: draftOf(null),
  };
}

function problemOf(job: Job | null): ApiProblem | null {
  if (job?.state !== 'failed' || !job.problem) return null;
  return readProblem(job.problem.status, job.problem, job.problem.requestId);
}

function isCoded(problem: ApiProblem): problem is ApiProblem & Parameters<typeof placeProblem>[0] {
  return problem.code !== 'unreachable' && problem.code !== 'unreadable';
}
