import { Button } from '@mantine/core';
import { IconLayoutRows } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useMap } from '../live/map-context.ts';
import { LanesDialog } from './lanes-dialog.tsx';

/** Which lanes the map has; says how many are hidden, so that nobody looks for them in vain. */
export function LanesButton() {
  const { t } = useTranslation('journeyParts');
  const format = useFormat();
  const { map, mayEdit } = useMap();
  const [isOpen, setOpen] = useState(false);
  const hidden = map.lanes.filter(({ isHidden }) => isHidden).length;
  if (!mayEdit) return null;

  return (
    <>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconLayoutRows size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {hidden === 0 ? t('lanes.button') : t('lanes.buttonHidden', { formatted: format.number(hidden) })}
      </Button>
      {isOpen && <LanesDialog onClose={() => setOpen(false)} />}
    </>
  );
}
