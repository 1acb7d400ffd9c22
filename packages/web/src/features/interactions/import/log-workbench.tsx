import {
  type FileFormat,
  type Job,
  LogMappingSchema,
  type LogUpload,
  PathMappingSchema,
  routes,
} from '@anklang/domain';
import { Alert, Button, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { type ApiProblem, callApi, readProblem } from '../../../lib/api/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { MappingFiles } from '../../../ui/mapping-files.tsx';
import { PreviewTable } from '../../../ui/preview-table.tsx';
import { checkLog } from './check-log.ts';
import { ColumnsTable } from './columns-table.tsx';
import { finishLog } from './finish-log.ts';
import classes from './import.module.css';
import { ImportBar, importFormId } from './import-bar.tsx';
import { usesOf } from './log-draft.ts';
import { MorePanel } from './more-panel.tsx';
import { checkPaths, draftPaths, finishPaths, usesOfPaths } from './path-draft.ts';
import { PathPanel } from './path-panel.tsx';
import { sayLogSummary, sayPathSummary } from './say-summary.ts';
import { startDraft } from './start-draft.ts';
import { touchpointExample } from './touchpoint-example.ts';
import { WhenCard } from './when-card.tsx';
import { WhereCard } from './where-card.tsx';
import { WhoCard } from './who-card.tsx';

type Props = {
  upload: LogUpload;
  format: FileFormat;
  /** The last import of this file, when it ended without success. */
  endedJob: Job | null;
  onStarted: (job: Job) => void;
};

const AnyMapping = z.union([LogMappingSchema, PathMappingSchema]);

/** From a suggestion to an import: what matters first, the rest folded away, one sentence that says what will happen. */
export function LogWorkbench({ upload, format, endedJob, onStarted }: Props) {
  const { t } = useTranslation('interactions');
  const workspaceId = useWorkspaceId();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const serial = upload.kind === 'xlsx';
  const { suggestion, preview } = upload;
  const [kind, setKind] = useState<'log' | 'paths'>(suggestion.pathMapping ? 'paths' : 'log');
  const [draft, setDraft] = useState(() =>
    startDraft({ mapping: suggestion.mapping, columns: upload.columns, serial, zone }),
  );
  const [paths, setPaths] = useState(() => draftPaths(suggestion.pathMapping, upload.columns));
  const [loadedFrom, setLoadedFrom] = useState<string | null>(null);
  const columns = useMemo(
    () => ({ list: upload.columns, byName: new Map(upload.columns.map((column) => [column.name, column])) }),
    [upload],
  );
  const issues = kind === 'log' ? checkLog(draft) : checkPaths(paths);
  const mapping = kind === 'log' ? finishLog(draft, format) : finishPaths(paths, format);
  const uses = kind === 'log' ? usesOf(draft) : usesOfPaths(paths);
  const used = new Set(uses.keys());

  // What the server refused says nothing about a mapping that was changed since.
  const [sent, setSent] = useState<unknown>(null);
  const isCurrent = sent === null || sent === (kind === 'log' ? draft : paths);
  const start = useMutation({
    onMutate: () => setSent(kind === 'log' ? draft : paths),
    mutationFn: () => {
      if (mapping === null) throw new Error('The button is there for finished mappings only');
      return callApi(routes.importLog, { params: { workspaceId }, body: { uploadId: upload.id, mapping } });
    },
    onSuccess: onStarted,
  });
  const isTable = upload.kind === 'csv' || upload.kind === 'xlsx' || upload.kind === 'parquet';

  return (
    <Stack gap="md">
      <Alert variant="light" color="accent" title={sayOrigin()}>
        {kind === 'log' && draft.unknown.length > 0 && t('mapping.unknown', { columns: draft.unknown.join(', ') })}
      </Alert>
      <PreviewTable preview={preview} used={used} />
      <Group justify="space-between" gap="sm">
        {isTable ? (
          <Group gap="xs">
            <SegmentedControl
              aria-label={t('kind.label')}
              value={kind}
              onChange={(value) => setKind(value === 'paths' ? 'paths' : 'log')}
              data={[
                { value: 'log', label: t('kind.log') },
                { value: 'paths', label: t('kind.paths') },
              ]}
            />
            <Text fz="sm" c="dimmed" role="status">
              {t(kind === 'log' ? 'kind.logMeans' : 'kind.pathsMeans')}
            </Text>
          </Group>
        ) : (
          <span />
        )}
        <Group gap="xs">
          <MappingFiles
            schema={AnyMapping}
            mapping={mapping}
            onLoaded={(loaded, fileName) => {
              setLoadedFrom(fileName);
              setKind('path' in loaded ? 'paths' : 'log');
              if ('path' in loaded) setPaths(draftPaths(loaded, upload.columns));
              else setDraft(startDraft({ mapping: loaded, columns: upload.columns, serial, zone }));
            }}
          />
          <Button size="compact-sm" variant="light" onClick={() => document.getElementById(importFormId)?.focus()}>
            {t('import.jump')}
          </Button>
        </Group>
      </Group>
      {kind === 'log' ? (
        <>
          <Paper p="md">
            <Title order={2} mb="sm">
              {t('mapping.essentials')}
            </Title>
            <div className={classes['cards']}>
              <WhoCard draft={draft} columns={columns} onChange={setDraft} />
              <WhereCard
                draft={draft}
                columns={columns}
                example={touchpointExample(preview, draft.touchpoint)}
                onChange={setDraft}
              />
              <WhenCard draft={draft} columns={columns} serial={serial} zone={zone} onChange={setDraft} />
            </div>
          </Paper>
          <MorePanel draft={draft} columns={columns} onChange={setDraft} />
        </>
      ) : (
        <PathPanel draft={paths} columns={columns} onChange={setPaths} />
      )}
      <ColumnsTable columns={columns} uses={uses} />
      <ImportBar
        summary={kind === 'log' ? sayLogSummary(t, draft) : sayPathSummary(t, paths)}
        issues={issues}
        error={isCurrent ? (start.error ?? problemOf(endedJob)) : null}
        wasCancelled={isCurrent && endedJob?.state === 'cancelled'}
        busy={start.isPending}
        onStart={() => start.mutate()}
      />
    </Stack>
  );

  function sayOrigin(): string {
    if (loadedFrom) return t('mapping.fromFile', { name: loadedFrom });
    if (kind === 'log' && suggestion.lacking && !suggestion.mapping) return t(`mapping.lacking.${suggestion.lacking}`);
    return t('mapping.guessed');
  }
}

function problemOf(job: Job | null): ApiProblem | null {
  if (job?.state !== 'failed' || !job.problem) return null;
  return readProblem(job.problem.status, job.problem, job.problem.requestId);
}
