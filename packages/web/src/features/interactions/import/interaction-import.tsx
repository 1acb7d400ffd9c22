import { type FileFormat, type Job, LogImportResultSchema, routes } from '@anklang/domain';
import { Alert, Button, Stack } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, callApi, hasEnded, jobOf, uploadFile } from '../../../lib/api/index.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useNamedWords } from '../../../lib/language/use-named-words.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { ImportProgress } from '../../../ui/import-progress.tsx';
import { Lines, Loaded } from '../../../ui/loaded.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { interactionsKey } from '../../ways/index.ts';
import { logOf } from '../interaction-queries.ts';
import { LogNeeds } from '../log-needs.tsx';
import { LogFormat } from './log-format.tsx';
import { LogWorkbench } from './log-workbench.tsx';

const here = '/w/$workspaceId/interactions/import';
const kinds = /\.(csv|tsv|txt|xlsx|parquet|xes|json|jsonocel|sqlite3?|db)(\.gz)?$/i;

/** The import assistant: which file, what it means, how far the import is. The address remembers file and job. */
export function InteractionImport() {
  const { t } = useTranslation(['interactions', 'shell']);
  const workspaceId = useWorkspaceId();
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const queryClient = useQueryClient();
  const job = useImportJob(search.job);
  const sayStep = useNamedWords('interactions');
  const isWorking = job !== null && job.state !== 'failed' && job.state !== 'cancelled';

  return (
    <>
      <PageHeader
        title={t('import.title')}
        lead={t('import.lead')}
        crumbs={[{ label: t('title'), to: `/w/${workspaceId}/interactions` }]}
        actions={
          search.upload &&
          !isWorking && (
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
            kinds={kinds}
            hint={t('import.hint')}
            sayWrongKind={(name) => t('import.wrongKind', { name })}
            send={(file, options) => uploadFile(routes.uploadLog, { workspaceId, file, ...options })}
            onSent={(upload) => {
              queryClient.setQueryData(logOf(workspaceId, upload.id, {}).queryKey, upload);
              void navigate({ search: (now) => ({ ...now, upload: upload.id, job: undefined }) });
            }}
          />
          <LogNeeds />
        </Stack>
      )}
      {job && !hasEnded(job) && <ImportProgress job={job} step={sayStep(`import.step.${job.step}`)} />}
      {search.upload && (
        <div hidden={isWorking}>
          <Opened
            key={search.upload}
            uploadId={search.upload}
            endedJob={job && hasEnded(job) ? job : null}
            onStarted={(started) => void navigate({ search: (now) => ({ ...now, job: started.id }), replace: true })}
          />
        </div>
      )}
    </>
  );
}

type OpenedProps = { uploadId: string; endedJob: Job | null; onStarted: (job: Job) => void };

function Opened({ uploadId, endedJob, onStarted }: OpenedProps) {
  const { t } = useTranslation('interactions');
  const workspaceId = useWorkspaceId();
  const [format, setFormat] = useState<FileFormat>({});
  const upload = useQuery({ ...logOf(workspaceId, uploadId, format), placeholderData: keepPreviousData });
  const detected = useQuery(logOf(workspaceId, uploadId, {}));

  if (detected.error instanceof ApiProblem && detected.error.status === 404) {
    return <Alert variant="light">{t('import.gone')}</Alert>;
  }

  // A choice that cannot be read with stays open to correction.
  if (upload.isError && detected.data) {
    return (
      <Stack gap="md">
        <LogFormat upload={detected.data} format={format} rereading={false} onChange={setFormat} />
        <ProblemAlert error={upload.error} />
      </Stack>
    );
  }

  return (
    <Loaded query={upload} skeleton={<Lines count={8} />}>
      {(found) => (
        <Stack gap="md">
          <LogFormat upload={found} format={format} rereading={upload.isPlaceholderData} onChange={setFormat} />
          <LogWorkbench
            key={upload.isPlaceholderData ? 'before' : JSON.stringify(format)}
            upload={found}
            format={format}
            endedJob={endedJob}
            onStarted={onStarted}
          />
        </Stack>
      )}
    </Loaded>
  );
}

/** Follows the job of the address; a finished one leads on to its result. */
function useImportJob(jobId: string | undefined): Job | null {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: job } = useQuery({ ...jobOf(workspaceId, jobId ?? ''), enabled: jobId !== undefined });
  const handled = useRef<string | null>(null);

  useEffect(() => {
    if (job?.state !== 'done' || handled.current === job.id) return;
    handled.current = job.id;
    const { importId, pathFileId, unchanged } = LogImportResultSchema.parse(job.result);
    void queryClient.invalidateQueries({ queryKey: interactionsKey(workspaceId) });
    if (importId !== null) {
      const params = { workspaceId, importId };
      const search = unchanged ? { unchanged } : {};
      void navigate({ to: '/w/$workspaceId/interactions/imports/$importId', params, search, replace: true });
      return;
    }
    void callApi(routes.listPathFiles, { params: { workspaceId }, query: { limit: 200 } }).then(({ items }) => {
      const file = items.find(({ id }) => id === pathFileId);
      if (!file) return;
      const said = { name: file.name, count: file.paths, formatted: format.number(file.paths) };
      notifyDone(t(unchanged ? 'pathFiles.unchanged' : 'pathFiles.done', said));
    });
    void navigate({ to: '/w/$workspaceId/interactions', params: { workspaceId }, replace: true });
  }, [job, workspaceId, queryClient, navigate, t, format]);

  return jobId && job ? job : null;
}
