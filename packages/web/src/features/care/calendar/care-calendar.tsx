import { type CareCalendar as Calendar, type DueReview, routes } from '@anklang/domain';
import { Button, Group, Paper, SegmentedControl, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconCalendar, IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../../lib/api/index.ts';
import { atNoon } from '../../../lib/format/at-noon.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useMembership, useWorkspaceId } from '../../../lib/session/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { departmentsOf } from '../../touchpoints/fields/index.ts';
import classes from '../care.module.css';
import { calendarOf } from '../care-queries.ts';

const here = '/w/$workspaceId/desk/calendar';

/** Which review is due when: what is overdue first, then the coming twelve months. */
export function CareCalendar() {
  const { t, i18n } = useTranslation(['requests', 'care', 'shell', 'touchpoints']);
  const workspaceId = useWorkspaceId();
  const { role } = useMembership();
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const show = search.show ?? (role === 'editor' ? 'mine' : 'all');
  const isMine = show === 'mine';
  const calendar = useQuery({ ...calendarOf(workspaceId, isMine), placeholderData: keepPreviousData });
  const file = { mine: isMine ? 'true' : 'false', language: i18n.language };

  return (
    <>
      <PageHeader
        title={t('calendar.title')}
        lead={t('calendar.lead')}
        crumbs={[{ label: t('shell:navigation.desk'), to: `/w/${workspaceId}/desk` }]}
        actions={
          <>
            <SegmentedControl
              aria-label={t('care:desk.whose')}
              value={show}
              onChange={(chosen) =>
                void navigate({
                  search: { show: chosen === 'mine' ? 'mine' : 'all' },
                  replace: true,
                  resetScroll: false,
                })
              }
              data={[
                { value: 'all', label: t('care:desk.all') },
                { value: 'mine', label: t('care:desk.mine') },
              ]}
            />
            <Button
              component="a"
              variant="default"
              leftSection={<IconDownload size={17} aria-hidden />}
              title={t('calendar.downloadHint')}
              href={addressOf(routes.exportCareCalendar.path, { workspaceId }, file)}
              download
            >
              {t('calendar.download')}
            </Button>
          </>
        }
      />
      <Loaded query={calendar}>
        {(found) => (
          <Stack gap="md" style={{ opacity: calendar.isPlaceholderData ? 0.55 : 1 }} aria-busy={calendar.isFetching}>
            {isEmpty(found) ? (
              <EmptyState icon={<IconCalendar size={36} />} title={t('calendar.empty')}>
                {t('calendar.emptyText', { section: t('touchpoints:section.quality') })}
              </EmptyState>
            ) : (
              <Filled calendar={found} />
            )}
          </Stack>
        )}
      </Loaded>
    </>
  );
}

function isEmpty({ overdue, months, later }: Calendar): boolean {
  return overdue.count + later === 0 && months.every(({ count }) => count === 0);
}

function Filled({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const sayMonth = useMonthWords();
  const { overdue, months, later, withoutReview } = calendar;
  const count = months.reduce((sum, month) => sum + month.count, 0);
  const busiest = months.reduce((most, month) => (month.count > most.count ? month : most), months[0]!);
  const busy = months.filter((month) => month.count > 0);
  const quiet = months.filter((month) => month.count === 0);
  const counted = (of: number) => ({ count: of, formatted: format.number(of) });

  return (
    <>
      <Text maw="var(--text-width)">
        {t('calendar.finding', counted(count))}{' '}
        {overdue.count > 0 && `${t('calendar.findingOverdue', counted(overdue.count))} `}
        {busiest.count > 1 &&
          t('calendar.busiest', { month: sayMonth(busiest.month), formatted: format.number(busiest.count) })}
      </Text>
      {overdue.count > 0 && (
        <Month title={t('calendar.overdue')} count={overdue.count} reviews={overdue.first} isOverdue />
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" style={{ alignItems: 'start' }}>
        {busy.map(({ month, count: due, first }) => (
          <Month key={month} title={sayMonth(month)} count={due} reviews={first} isOverdue={false} />
        ))}
      </SimpleGrid>
      {quiet.length > 0 && (
        <Text fz="sm" c="dimmed" maw="var(--text-width)">
          {t('calendar.quiet', { months: format.list(quiet.map(({ month }) => sayMonth(month))) })}
        </Text>
      )}
      <Text fz="sm" c="dimmed">
        {later > 0 && `${t('calendar.later', counted(later))} `}
        {withoutReview > 0 && t('calendar.withoutReview', counted(withoutReview))}
      </Text>
    </>
  );
}

type MonthProps = { title: string; count: number; reviews: readonly DueReview[]; isOverdue: boolean };

function Month({ title, count, reviews, isOverdue }: MonthProps) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const id = `month-${title.replaceAll(' ', '-')}`;
  const more = count - reviews.length;

  return (
    <Paper p="md" component="section" aria-labelledby={id}>
      <Group gap="xs" justify="space-between">
        <Title order={2} id={id} {...(isOverdue ? { c: 'var(--danger)' } : {})}>
          {title}
        </Title>
        <Text fz="sm" c="dimmed">
          {t('calendar.count', { count, formatted: format.number(count) })}
        </Text>
      </Group>
      {reviews.length > 0 && (
        <ul className={classes['first']}>
          {reviews.map((review) => (
            <Due key={review.id} review={review} isOverdue={isOverdue} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <Text fz="sm" c="dimmed">
          {t('calendar.more', { count: more, formatted: format.number(more) })}
        </Text>
      )}
    </Paper>
  );
}

function Due({ review, isOverdue }: { review: DueReview; isOverdue: boolean }) {
  const { t } = useTranslation(['requests', 'care']);
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const departments = useQuery(departmentsOf(workspaceId));
  const { id, name, departmentId, responsibleId, dueOn } = review;
  const department = departments.data?.find((one) => one.id === departmentId)?.name;
  const owner = department ?? (responsibleId === null ? t('calendar.noOwner') : t('care:desk.noDepartment'));
  const date = format.date(atNoon(dueOn));

  return (
    <li>
      <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ workspaceId, touchpointId: id }}>
        {name}
      </TextLink>
      <Text fz="sm" c="dimmed">
        {owner} · {isOverdue ? t('calendar.since', { date }) : t('calendar.on', { date })}
      </Text>
    </li>
  );
}

function useMonthWords(): (month: string) => string {
  const { i18n } = useTranslation();
  const words = new Intl.DateTimeFormat(i18n.language === 'de' ? 'de-DE' : 'en-GB', { month: 'long', year: 'numeric' });
  return (month) => words.format(new Date(atNoon(`${month}-15`)));
}
