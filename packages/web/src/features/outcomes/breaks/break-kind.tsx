import { Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconHourglass, IconMoodSad, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './breaks.module.css';
import type { BreakKind } from './prepare-breaks.ts';

const icons = { stop: IconPlayerStop, wait: IconHourglass, repeat: IconArrowBackUp, rating: IconMoodSad } as const;

/** What goes wrong, as sign and word, with its meaning on demand. */
export function BreakKindMark({ kind }: { kind: BreakKind }) {
  const { t } = useTranslation('outcomes');
  const Icon = icons[kind];

  return (
    <Tooltip label={t(`breaks.kindMeaning.${kind}`)} multiline w={280}>
      <button type="button" className={classes['kind']}>
        <Icon size={18} aria-hidden />
        {t(`breaks.kind.${kind}`)}
      </button>
    </Tooltip>
  );
}
