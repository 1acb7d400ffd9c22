import type { CustomerTimeline } from '@anklang/domain';
import { Alert, Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import { sayCount } from '../count-words.ts';
import { useOpenCustomer } from '../customers/open-customer.ts';
import { useQuestion } from '../use-question.ts';

/** Whose way stands out on the picture, and the ways back. */
export function FollowedNote({ timeline }: { timeline: CustomerTimeline }) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const [question] = useQuestion();
  const navigate = useNavigate();
  const openCustomer = useOpenCustomer();

  return (
    <Alert variant="light">
      <Group justify="space-between" gap="sm">
        <Text fz="sm">
          {t('customer.followed', { steps: sayCount('interactions', timeline.interactions.length, { t, language }) })}
        </Text>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => openCustomer(timeline.customer, question)}>
            {t('customer.followedBack')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void navigate({ to: '.', search: true, state: {}, replace: true, resetScroll: false })}
          >
            {t('customer.unfollow')}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
