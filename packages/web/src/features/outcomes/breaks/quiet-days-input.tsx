import { Group, NumberInput, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFollowing } from '../use-following.ts';

type Props = { value: number; onChange: (days: number) => void };

const most = 3650;

/** The silence after which a customer counts as stopped; asked anew when it is left, not with every digit. */
export function QuietDaysInput({ value, onChange }: Props) {
  const { t } = useTranslation('outcomes');
  const [typed, setTyped] = useFollowing<number | string>(value);
  const help = useId();
  const take = () => {
    const days = typeof typed === 'number' ? Math.min(most, Math.max(0, typed)) : 0;
    setTyped(days);
    if (days !== value) onChange(days);
  };

  return (
    <Group gap="md" align="flex-end" className="no-print">
      <NumberInput
        label={t('breaks.quiet')}
        aria-describedby={help}
        value={typed}
        onChange={setTyped}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
        min={0}
        max={most}
        step={1}
        allowDecimal={false}
        w={200}
      />
      <Text id={help} fz="sm" c="dimmed" maw="72ch" flex="1 1 260px">
        {t('breaks.quietHelp')}
      </Text>
    </Group>
  );
}
