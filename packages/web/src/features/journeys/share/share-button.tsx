import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/session/index.ts';
import { ShareDialog } from './share-dialog.tsx';

/** For those who may hand the journey out. */
export function ShareButton({ mapId }: { mapId: string }) {
  const { t } = useTranslation('journeyShare');
  const [opened, { open, close }] = useDisclosure();
  if (!useMay('journey.manage')) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconShare size={16} aria-hidden />} onClick={open}>
        {t('button')}
      </Button>
      {opened && <ShareDialog mapId={mapId} onClose={close} />}
    </>
  );
}
