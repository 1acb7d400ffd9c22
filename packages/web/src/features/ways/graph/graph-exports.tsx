import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fileNameOf } from '../../../lib/save-file.ts';
import { savePng } from '../../../lib/save-png.ts';
import { notifyProblem } from '../../../ui/notify.ts';
import { DownloadButton } from '../table/download-button.tsx';

/** The picture to take along. */
export function GraphExports({ name, draw }: { name: string; draw: () => string }) {
  const { t } = useTranslation('ways');
  const png = useMutation({
    mutationFn: () => savePng({ name: fileNameOf(name, 'png'), svg: draw() }),
    onError: () => notifyProblem(t('export.failed')),
  });

  return (
    <>
      <DownloadButton as="svg" what={name} content={draw} />
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        aria-label={t('export.pngLabel', { what: name })}
        loading={png.isPending}
        onClick={() => png.mutate()}
      >
        {t('export.png')}
      </Button>
    </>
  );
}
