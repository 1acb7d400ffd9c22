import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useMap } from '../live/map-context.ts';
import { PersonasDialog } from './personas-dialog.tsx';

/** Whom the map is drawn for. */
export function PersonasButton() {
  const { t } = useTranslation('journeyParts');
  const format = useFormat();
  const { map, mayEdit } = useMap();
  const [isOpen, setOpen] = useState(false);
  const count = map.personas.length;
  if (!mayEdit) return null;

  return (
    <>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconUsers size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {count === 0 ? t('personas.button') : t('personas.buttonCount', { formatted: format.number(count) })}
      </Button>
      {isOpen && <PersonasDialog onClose={() => setOpen(false)} />}
    </>
  );
}
