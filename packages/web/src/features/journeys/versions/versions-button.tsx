import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VersionsDrawer } from './versions-drawer.tsx';

/** States of the journey that were kept, and who changed what. */
export function VersionsButton() {
  const { t } = useTranslation('journeyParts');
  const [isOpen, setOpen] = useState(false);

  return (
    <>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconHistory size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('versions.button')}
      </Button>
      {isOpen && <VersionsDrawer onClose={() => setOpen(false)} />}
    </>
  );
}
