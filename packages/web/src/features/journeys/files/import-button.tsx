import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/session/index.ts';
import { ImportDialog } from './import-dialog.tsx';

/** Begins a journey with a file; only for those who may draw. */
export function ImportButton() {
  const { t } = useTranslation('journeyFiles');
  const [isOpen, { open, close }] = useDisclosure();
  if (!useMay('journey.edit')) return null;

  return (
    <>
      <Button variant="default" leftSection={<IconFileImport size={17} aria-hidden />} onClick={open}>
        {t('import.open')}
      </Button>
      {isOpen && <ImportDialog onClose={close} />}
    </>
  );
}
