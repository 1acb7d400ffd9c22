import { type LogUpload, routes } from '@anklang/domain';
import { Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi, uploadFile } from '../../lib/api/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { AskKind } from './ask-kind.tsx';
import { type FileKind, isTable, recogniseKind } from './recognise-kind.ts';

const kinds = /\.(csv|tsv|txt|xlsx|parquet|xes|json|jsonocel|sqlite3?|db)(\.gz)?$/i;

/** One place for a file of any kind: looked into here, and brought in where its kind belongs. */
export function OwnFile() {
  const { t } = useTranslation('ownFile');
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate();
  const mayManage = useMay('touchpoint.manage');
  const [asked, setAsked] = useState<{ log: LogUpload; found: 'both' | 'neither' } | null>(null);

  const open = (kind: FileKind, upload: string) => {
    const params = { workspaceId };
    if (kind === 'survey') return void navigate({ to: '/w/$workspaceId/surveys/import', params, search: { upload } });
    void navigate({ to: '/w/$workspaceId/interactions/import', params, search: { upload } });
  };

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {asked ? (
        <AskKind
          log={asked.log}
          found={asked.found}
          onChoose={(kind) => open(kind, asked.log.id)}
          onOther={() => setAsked(null)}
        />
      ) : (
        <Stack gap="lg">
          <FileDrop
            kinds={kinds}
            hint={t('hint')}
            sayWrongKind={(name) => t('wrongKind', { name })}
            send={async (file, options) => {
              const log = await uploadFile(routes.uploadLog, { workspaceId, file, ...options });
              return { log, survey: await lookForSurvey(workspaceId, log, options.signal) };
            }}
            onSent={({ log, survey }) => {
              const found = recogniseKind(log, survey);
              if (found === 'survey' || found === 'interactions') return open(found, log.id);
              setAsked({ log, found });
            }}
          />
          {mayManage && (
            <Text fz="sm" c="dimmed">
              {t('register')}{' '}
              <TextLink to="/w/$workspaceId/touchpoints/import" params={{ workspaceId }}>
                {t('registerAction')}
              </TextLink>
            </Text>
          )}
        </Stack>
      )}
    </>
  );
}

/** The same file, read as answers; null where it cannot be read so. */
async function lookForSurvey(workspaceId: string, { id, kind, packed }: LogUpload, signal: AbortSignal) {
  if (!isTable(kind) || packed) return null;
  try {
    return await callApi(routes.readUpload, { params: { workspaceId, uploadId: id }, query: {}, signal });
  } catch (error) {
    if (signal.aborted) throw error;
    return null;
  }
}
