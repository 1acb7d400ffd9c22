import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fileNameOf, saveFile } from '../../../lib/save-file.ts';

const types = { csv: 'text/csv', svg: 'image/svg+xml' } as const;

type Props = { as: keyof typeof types; what: string; content: () => string };

/** Takes along what is shown. */
export function DownloadButton({ as, what, content }: Props) {
  const { t } = useTranslation('ways');
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      aria-label={t(`export.${as}Label`, { what })}
      onClick={() => saveFile({ name: fileNameOf(what, as), content: content(), type: types[as] })}
    >
      {t(`export.${as}`)}
    </Button>
  );
}
