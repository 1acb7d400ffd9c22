import { routes, type TouchpointFile } from '@anklang/domain';
import { Button, List, Paper, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadFile } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FileReport } from './file-report.tsx';

/** Touchpoints from a file: which file, what it would do, take it. */
export function TouchpointImport() {
  const { t } = useTranslation(['scale', 'touchpoints', 'shell']);
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate();
  const [file, setFile] = useState<TouchpointFile | null>(null);

  return (
    <>
      <PageHeader
        title={t('import.title')}
        lead={t('import.lead')}
        crumbs={[{ label: t('touchpoints:register.title'), to: `/w/${workspaceId}/touchpoints` }]}
        actions={
          file ? (
            <Button variant="default" onClick={() => setFile(null)}>
              {t('shell:upload.other')}
            </Button>
          ) : (
            <ExportMenu filter={{}} />
          )
        }
      />
      {file ? (
        <FileReport
          file={file}
          onTaken={() => void navigate({ to: '/w/$workspaceId/touchpoints', params: { workspaceId } })}
        />
      ) : (
        <Stack gap="lg">
          <FileDrop
            kinds={/\.(csv|tsv|txt|xlsx)$/i}
            hint={t('import.dropHint')}
            sayWrongKind={(name) => t('import.wrongKind', { name })}
            send={(chosen, options) => uploadFile(routes.readTouchpointFile, { workspaceId, file: chosen, ...options })}
            onSent={setFile}
          />
          <Paper p="lg">
            <Text fw={600} mb="xs">
              {t('import.needs.title')}
            </Text>
            <List spacing={6} maw="var(--text-width)">
              {(['template', 'match', 'lists', 'new'] as const).map((need) => (
                <List.Item key={need}>{t(`import.needs.${need}`)}</List.Item>
              ))}
            </List>
          </Paper>
        </Stack>
      )}
    </>
  );
}
