import type { CustomerTimeline } from '@anklang/domain';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconRoute, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Lines, Loaded } from '../../../ui/loaded.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { writeQuestion } from '../question-search.ts';
import { useQuestion } from '../use-question.ts';
import { timelineOf } from '../ways-queries.ts';
import { BalanceCurve } from './balance-curve.tsx';
import { EraseCustomer } from './erase-customer.tsx';
import { balancePoints, prepareTimeline } from './prepare-timeline.ts';
import { Timeline } from './timeline.tsx';

/** The way of one real customer. Who it is comes along beside the address, never in it. */
export function CustomerView() {
  const { t } = useTranslation('ways');
  const mayRead = useMay('customer.read');
  const workspaceId = useWorkspaceId();
  const { customer } = useLocation({ select: ({ state }) => ({ customer: state.customer }) });
  if (customer !== undefined && mayRead) return <OneCustomer key={customer} customer={customer} />;

  return (
    <>
      <PageHeader title={t('customer.title')} crumbs={[{ label: t('title'), to: `/w/${workspaceId}/ways` }]} />
      <EmptyState
        icon={<IconUser size={40} stroke={1.4} />}
        title={t(mayRead ? 'customer.whoTitle' : 'customer.notPermittedTitle')}
        actions={
          <ButtonLink to="/w/$workspaceId/ways" params={{ workspaceId }}>
            {t('customer.toWays')}
          </ButtonLink>
        }
      >
        {t(mayRead ? 'customer.whoText' : 'customer.notPermittedText')}
      </EmptyState>
    </>
  );
}

function OneCustomer({ customer }: { customer: string }) {
  const { t } = useTranslation('ways');
  const workspaceId = useWorkspaceId();
  const [question] = useQuestion();
  const timeline = useQuery(timelineOf({ workspaceId, question, customer }));

  return (
    <Loaded
      query={timeline}
      skeleton={
        <>
          <PageHeader title={t('customer.title')} />
          <Lines count={8} />
        </>
      }
    >
      {(found) => <Found timeline={found} />}
    </Loaded>
  );
}

function Found({ timeline }: { timeline: CustomerTimeline }) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const formats = formatsFor(language);
  const workspaceId = useWorkspaceId();
  const [question] = useQuestion();
  const navigate = useNavigate();
  const { customer, balance, interactions, aliases, segments, more } = timeline;
  const rated = interactions.some(({ rating, amount }) => rating !== null || amount !== 0);
  const kind = !rated ? 'unrated' : balance < 0 ? 'debt' : balance > 0 ? 'credit' : 'even';
  const count = { count: interactions.length, formatted: formats.count(interactions.length) };

  return (
    <Stack gap="md">
      <PageHeader
        // Titles stay in the history of browsers: no id in them either.
        title={t(`customer.headline.${kind}`, { ...count, balance: formats.signed(balance, 1) })}
        lead={
          <>
            {t('customer.customer')} <strong>{customer}</strong>
            {aliases.length > 0 && ` · ${t('customer.aliases', { aliases: aliases.join(', ') })}`}
            {Object.entries(segments).map(([name, value]) => ` · ${name}: ${value}`)}
          </>
        }
        crumbs={[{ label: t('title'), to: `/w/${workspaceId}/ways` }]}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconRoute size={16} aria-hidden />}
              onClick={() =>
                void navigate({
                  to: '/w/$workspaceId/ways',
                  params: { workspaceId },
                  search: writeQuestion(question),
                  state: { customer },
                })
              }
            >
              {t('customer.follow')}
            </Button>
            <EraseCustomer customer={customer} />
          </>
        }
      />
      {rated && (
        <Paper p="md" component="section" aria-label={t('customer.account')}>
          <Group justify="space-between" mb="xs">
            <Title order={2}>{t('customer.account')}</Title>
            <Text fz="sm" c="dimmed">
              {t('customer.accountHelp', { balance: formats.signed(balance, 1) })}
            </Text>
          </Group>
          <BalanceCurve points={balancePoints(timeline)} />
        </Paper>
      )}
      <Paper p="md" component="section" aria-label={t('customer.timeline')}>
        <Title order={2} mb="sm">
          {t('customer.timeline')}
        </Title>
        {more && <Text fz="sm">{t('customer.more', { shown: formats.count(interactions.length) })}</Text>}
        <Timeline moments={prepareTimeline(timeline)} showAccount={rated} />
      </Paper>
      <Text fz="sm" c="dimmed">
        {t('customers.private')}
      </Text>
    </Stack>
  );
}
