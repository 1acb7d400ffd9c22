import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';

type Props = {
  /** Place of the first that is shown, counted from one, how many are shown, and of how many. */
  first: number;
  shown: number;
  count: number;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
};

/** From page to page of a long list; nothing where all stand on one. */
export function PageButtons({ first, shown, count, onPrevious, onNext }: Props) {
  const { t } = useTranslation('touchpoints');
  const format = useFormat();
  if (!onPrevious && !onNext) return null;

  return (
    <Group gap="sm">
      <Button variant="default" onClick={onPrevious ?? undefined} disabled={!onPrevious}>
        {t('register.previous')}
      </Button>
      <Button variant="default" onClick={onNext ?? undefined} disabled={!onNext}>
        {t('register.next')}
      </Button>
      <Text role="status" fz="sm" c="dimmed">
        {t('register.range', {
          from: format.number(first),
          to: format.number(first + shown - 1),
          all: format.number(count),
        })}
      </Text>
    </Group>
  );
}
