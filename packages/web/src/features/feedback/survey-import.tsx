import { type FileFormat, ImportResultSchema, type Job, routes } from '@anklang/domain';
import { Button, Stack } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasEnded, jobOf, uploadFile } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { ImportProgress } from '../../ui/import-progress.tsx';
import { Lines, Loaded } from '../../ui/loaded.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { surveysOf, uploadOf } from './feedback-queries.ts';
import { FileNeeds } from './file-needs.tsx';
import { ImportWorkbench } from './import-workbench.tsx';
import { SurveyFormat } from './survey-format.tsx';

const here = '/w/$workspaceId/surveys/import';

/** The import page: which file, what it means, how far the import is. The address remembers file and job. */
export function SurveyImport() {
  const { t } = useTranslation(['survey', 'shell']);
  const workspaceId = useWorkspaceId();
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const queryClient = useQueryClient();
  const job = useImportJob(search.job);

  return (
    <>
      <PageHeader
        title={t('upload.title')}
        lead={t('upload.lead')}
        crumbs={[{ label: t('list.title'), to: `/w/${workspaceId}/surveys` }]}
        actions={
          search.upload && (
            <Button
              variant="default"
              onClick={() => void navigate({ search: (now) => ({ ...now, upload: undefined, job: undefined }) })}
            >
              {t('shell:upload.other')}
            </Button>
          )
        }
      />
      {!search.upload && (
        <Stack gap="lg">
          <FileDrop
            kinds={/\.(csv|tsv|txt|xlsx|parquet)$/i}
            hint={t('upload.dropHint')}
            sayWrongKind={(name) => t('upload.wrongKind', { name })}
            send={(file, options) => uploadFile(routes.uploadFile, { workspaceId, file, ...options })}
            onSent={(upload) => {
              queryClient.setQueryData(uploadOf(workspaceId, upload.id, {}).queryKey, upload);
              void navigate({ search: (now) => ({ ...now, upload: upload.id, job: undefined }) });
            }}
          />
          <FileNeeds />
        </Stack>
      )}
      {job && !hasEnded(job) && <ImportProgress job={job} />}
      {search.upload && (
        <div hidden={job !== null && job.state !== 'failed' && job.state !== 'cancelled'}>
          <Opened
            key={search.upload}
            uploadId={search.upload}
            surveyId={search.survey ?? null}
            endedJob={job && hasEnded(job) ? job : null}
            onStarted={(started) => void navigate({ search: (now) => ({ ...now, job: started.id }), replace: true })}
          />
        </div>
      )}
    </>
  );
}

type OpenedProps = {
  uploadId: string;
  surveyId: string | null;
  endedJob: Job | null;
  onStarted: (job: Job) => void;
};

function Opened({ uploadId, surveyId, endedJob, onStarted }: OpenedProps) {
  const workspaceId = useWorkspaceId();
  const [format, setFormat] = useState<FileFormat>({});
  const upload = useQuery({ ...uploadOf(workspaceId, uploadId, format), placeholderData: keepPreviousData });
  const detected = useQuery(uploadOf(workspaceId, uploadId, {}));
  const surveys = useQuery(surveysOf(workspaceId));

  // A choice that cannot be read with stays open to correction.
  if (upload.isError && detected.data) {
    return (
      <Stack gap="md">
        <SurveyFormat upload={detected.data} format={format} rereading={false} onChange={setFormat} />
        <ProblemAlert error={upload.error} />
      </Stack>
    );
  }

  return (
    <Loaded query={upload} skeleton={<Lines count={8} />}>
      {(found) => (
        <Stack gap="md">
          <SurveyFormat upload={found} format={format} rereading={upload.isPlaceholderData} onChange={setFormat} />
          <Loaded query={surveys} skeleton={<Lines />}>
            {(known) => (
              <ImportWorkbench
                key={upload.isPlaceholderData ? 'before' : JSON.stringify(format)}
                upload={found}
                format={format}
                surveys={known}
                surveyId={surveyId}
                endedJob={endedJob}
                onStarted={onStarted}
              />
            )}
          </Loaded>
        </Stack>
      )}
    </Loaded>
  );
}

/** Follows the job of the address; a finished one leads on to the ranking. */
function useImportJob(jobId: string | undefined): Job | null {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: job } = useQuery({ ...jobOf(workspaceId, jobId ?? ''), enabled: jobId !== undefined });
  const handled = useRef<string | null>(null);

  useEffect(() => {
    if (job?.state !== 'done' || handled.current === job.id) return;
    handled.current = job.id;
    const { unchanged, respondents, waveId } = ImportResultSchema.parse(job.result);
    void queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId, 'surveys'] });
    void queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId, 'touchpoints'] });
    notifyDone(
      unchanged
        ? t('import.unchanged')
        : t('import.done', { count: respondents, formatted: format.number(respondents) }),
    );
    void navigate({ to: '/w/$workspaceId/ranking', params: { workspaceId }, search: { wave: waveId }, replace: true });
  }, [job, workspaceId, queryClient, navigate, t, format]);

  return jobId && job ? job : null;
}
