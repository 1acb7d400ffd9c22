import { Alert, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameOfStep } from './prepare-comparison.ts';
import type { Conflict } from './use-save-plan.ts';

type Props = { conflict: Conflict; names: ReadonlyMap<string, string>; onTakeTheirs: () => void };

/** Somebody else changed the plan: what it is now, beside what one has typed. */
export function ConflictAlert({ conflict: { theirs }, names, onTakeTheirs }: Props) {
  const { t } = useTranslation('outcomes');
  if (!theirs) {
    return (
      <Alert role="alert" variant="light" color="accent">
        {t('planEditor.conflictGone')}
      </Alert>
    );
  }
  const steps = theirs.steps.map((step) => nameOfStep(step, { names, or: t('or') })).join(' → ');

  return (
    <Alert role="alert" variant="light" color="accent">
      <Text mb={6}>{t('planEditor.conflict')}</Text>
      <Text fz="sm">
        <strong>{t('planEditor.conflictNow')}:</strong> {theirs.name} · {steps}
      </Text>
      <Button mt="xs" size="compact-sm" variant="default" onClick={onTakeTheirs}>
        {t('planEditor.takeTheirs')}
      </Button>
    </Alert>
  );
}
