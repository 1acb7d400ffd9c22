import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = { step: { key: string; name: string }; onLeaveOut: (key: string) => void };

/** The order form is no reason to order: offers to count without the step at which conversions happen. */
export function ConversionItself({ step, onLeaveOut }: Props) {
  const { t } = useTranslation('outcomes');

  return (
    <Alert variant="light" color="accent">
      <Group justify="space-between">
        <Text>{t('attribution.itself', { name: step.name })}</Text>
        <Button variant="default" size="compact-sm" onClick={() => onLeaveOut(step.key)}>
          {t('attribution.leaveOut', { name: step.name })}
        </Button>
      </Group>
    </Alert>
  );
}
