import { routes, type TouchpointRecord } from '@anklang/domain';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { useAction } from '../../../ui/use-action.ts';
import classes from '../care.module.css';
import { DecisionDialog } from './decision-dialog.tsx';
import { DecisionHistory } from './decision-history.tsx';

type Props = { record: TouchpointRecord; mayEdit: boolean };

/** Where a touchpoint stands in its life, when it is to be looked at again, and what was decided so far. */
export function LifecyclePanel({ record, mayEdit }: Props) {
  const { t } = useTranslation(['care', 'touchpoints']);
  const workspaceId = useWorkspaceId();
  const [isDeciding, setDeciding] = useState(false);
  const review = useAction({
    run: () =>
      callApi(routes.reviewTouchpoint, {
        params: { workspaceId, touchpointId: record.id },
        body: { version: record.version },
      }),
    refresh: ['workspace', workspaceId, 'touchpoints'],
    said: () => t('lifecycle.reviewed'),
  });

  return (
    <Paper p="md" component="section" aria-labelledby="lifecycle-title">
      <Stack gap="sm">
        <Title order={2} id="lifecycle-title">
          {t('lifecycle.title')}
        </Title>
        <div>
          <Text fw={600} className={classes['state']}>
            {t(`touchpoints:lifecycle.${record.lifecycle}`)}
          </Text>
          <Text fz="sm" c="dimmed">
            {t(`lifecycle.meaning.${record.lifecycle}`)}
          </Text>
        </div>
        <ReviewDates record={record} />
        {mayEdit && (
          <Group gap="xs" className="no-print">
            <Button size="xs" variant="default" onClick={() => setDeciding(true)}>
              {t('lifecycle.decide')}
            </Button>
            {record.lifecycle !== 'retired' && (
              <Button size="xs" variant="default" loading={review.isPending} onClick={() => review.mutate(undefined)}>
                {t('lifecycle.review')}
              </Button>
            )}
          </Group>
        )}
        <DecisionHistory touchpointId={record.id} />
      </Stack>
      {isDeciding && <DecisionDialog record={record} onClose={() => setDeciding(false)} />}
    </Paper>
  );
}

function ReviewDates({ record }: { record: TouchpointRecord }) {
  const { t } = useTranslation(['care', 'touchpoints']);
  const format = useFormat();
  const { reviewDueAt: due, reviewedAt, lifecycle } = record;
  const isOverdue = due !== null && Date.parse(due) < Date.now();

  return (
    <div>
      <Text fz="sm" {...(isOverdue ? { fw: 600, c: 'var(--danger)' } : {})}>
        {lifecycle === 'retired'
          ? t('lifecycle.reviewRetired')
          : due === null
            ? t('lifecycle.noInterval', { section: t('touchpoints:section.quality') })
            : t(isOverdue ? 'lifecycle.reviewOverdue' : 'lifecycle.reviewDue', { date: format.date(due) })}
      </Text>
      <Text fz="sm" c="dimmed">
        {reviewedAt ? t('lifecycle.reviewedAt', { date: format.date(reviewedAt) }) : t('lifecycle.neverReviewed')}
      </Text>
    </div>
  );
}
