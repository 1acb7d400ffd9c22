import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fileNameOf, saveFile } from '../../lib/save-file.ts';

const types = { csv: 'text/csv', svg: 'image/svg+xml' } as const;

type Props = { as: keyof typeof types; what: string; small?: boolean; content: (() => string) | null };

/** Takes along what is shown: all numbers as CSV, or the picture as SVG. */
export function ExportButton({ as, what, small = false, content }: Props) {
  const { t } = useTranslation('outcomes');

  return (
    <Button
      variant="default"
      size={small ? 'compact-sm' : 'sm'}
      leftSection={<IconDownload size={16} aria-hidden />}
      aria-label={t(`export.${as}Label`, { what })}
      disabled={!content}
      onClick={() => content && saveFile({ name: fileNameOf(what, as), content: content(), type: types[as] })}
    >
      {t(`export.${as}`)}
    </Button>
  );
}
