import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../lib/api/index.ts';
import { sentenceOf } from './problem-words.ts';

/** A failure in place: the sentence, the request id to quote, and a way on where there is one. */
export function ProblemAlert(props: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation('shell');
  const isFinal = props.error instanceof ApiProblem && [403, 404, 410].includes(props.error.status);
  const onRetry = isFinal ? undefined : props.onRetry;
  const requestId = props.error instanceof ApiProblem ? props.error.requestId : null;
  return (
    <Alert
      role="alert"
      variant="outline"
      color="var(--danger)"
      bg="var(--danger-soft)"
      icon={<IconAlertCircle aria-hidden />}
    >
      <Text c="var(--ink)">{sentenceOf(props.error, t)}</Text>
      {(requestId || onRetry) && (
        <Group mt="xs" gap="md">
          {onRetry && (
            <Button size="xs" variant="default" onClick={onRetry}>
              {t('problem.retry')}
            </Button>
          )}
          {requestId && (
            <Text fz="xs" c="dimmed">
              {t('problem.requestId', { requestId })}
            </Text>
          )}
        </Group>
      )}
    </Alert>
  );
}
