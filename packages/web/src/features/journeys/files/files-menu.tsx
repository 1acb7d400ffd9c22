import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ExportDialog } from './export-dialog.tsx';

/** Takes the journey away as a file. */
export function FilesMenu() {
  const { t } = useTranslation('journeyFiles');
  const [isOpen, { open, close }] = useDisclosure();

  return (
    <>
      <Button variant="default" size="sm" leftSection={<IconDownload size={16} aria-hidden />} onClick={open}>
        {t('export')}
      </Button>
      {isOpen && <ExportDialog onClose={close} />}
    </>
  );
}
