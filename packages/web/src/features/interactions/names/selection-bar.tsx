import type { FoundName } from '@anklang/domain';
import { Button, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import type { Asked } from './found-names.tsx';
import classes from './names.module.css';

type Props = {
  selected: readonly FoundName[];
  /** Null while nothing is going on. */
  progress: { done: number; total: number } | null;
  onAsk: (asked: Asked) => void;
  onLeaveOut: (names: readonly FoundName[]) => void;
  onClear: () => void;
};

/** What can be done with several names at once; there while some are selected. */
export function SelectionBar({ selected, progress, onAsk, onLeaveOut, onClear }: Props) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  if (selected.length === 0) return null;
  const words = { count: selected.length, formatted: format.number(selected.length) };
  const busy = progress !== null;
  // What stands for something already has its touchpoint.
  const undecided = selected.filter(({ by }) => by === 'nothing');

  return (
    <Paper
      p="sm"
      bg="var(--accent-soft)"
      className={classes['selection']}
      component="section"
      aria-label={t('names.bulk')}
    >
      <Group gap="sm">
        <Text fw={600} role="status">
          {progress && progress.total > 1 ? t('names.running', progress) : t('names.selected', words)}
        </Text>
        <Button
          size="xs"
          disabled={busy || undecided.length === 0}
          onClick={() => onAsk({ kind: 'take', names: undecided })}
        >
          {t('names.take')}
        </Button>
        <Button size="xs" variant="default" disabled={busy} onClick={() => onAsk({ kind: 'stand', names: selected })}>
          {t('names.stand')}
        </Button>
        <Button size="xs" variant="default" disabled={busy} onClick={() => onLeaveOut(selected)}>
          {t('names.leaveOut')}
        </Button>
        <Button size="xs" variant="subtle" disabled={busy} onClick={onClear}>
          {t('names.clear')}
        </Button>
      </Group>
    </Paper>
  );
}
