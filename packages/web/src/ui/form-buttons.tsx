import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  /** What the form does, as a verb. */
  submit: ReactNode;
  isBusy: boolean;
  isDisabled?: boolean;
  onCancel: () => void;
};

/** The end of a form: leave it, or do what it says. */
export function FormButtons({ submit, isBusy, isDisabled = false, onCancel }: Props) {
  const { t } = useTranslation('shell');
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
      <Button type="submit" loading={isBusy} disabled={isDisabled}>
        {submit}
      </Button>
    </Group>
  );
}
