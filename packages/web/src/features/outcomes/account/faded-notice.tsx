import type { InteractionSummary } from '@anklang/domain';
import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';

const dayMs = 86_400_000;

type Props = {
  summary: InteractionSummary;
  to: string | undefined;
  halfLifeDays: number;
  onEnd: (to: string) => void;
};

/** Experiences fade: where the last one is long ago, all balances come near zero, and one should know why. */
export function FadedNotice({ summary, to, halfLifeDays, onEnd }: Props) {
  const { t } = useTranslation('outcomes');
  const format = useFormat();
  const [now] = useState(() => Date.now());
  if (summary.lastAt === null || to !== undefined) return null;
  const last = Date.parse(summary.lastAt);
  const days = Math.floor((now - last) / dayMs);
  if (days < halfLifeDays) return null;
  const end = new Date((Math.floor(last / dayMs) + 1) * dayMs).toISOString();

  return (
    <Alert variant="light" color="accent">
      <Group justify="space-between">
        <Text>{t('account.faded', { date: format.date(summary.lastAt), days: format.number(days) })}</Text>
        <Button variant="default" size="compact-sm" onClick={() => onEnd(end)}>
          {t('account.fadedEnd')}
        </Button>
      </Group>
    </Alert>
  );
}
