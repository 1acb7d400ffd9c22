import { type QuestionInput, routes } from '@anklang/domain';
import { Button, Center, Drawer, Stack, Table, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { callApi } from '../../../lib/api/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { Lines } from '../../../ui/loaded.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { sayDay } from '../question/days.ts';
import { interactionsKey } from '../ways-queries.ts';
import classes from './customers.module.css';
import type { CustomersAsked } from './customers-behind.tsx';
import { useOpenCustomer } from './open-customer.ts';

type Asked = CustomersAsked & { question: QuestionInput };

/** The customers behind a number, page by page; each leads to the way of this customer. */
export default function CustomersDrawer(props: { asked: Asked; opened: boolean; onClose: () => void }) {
  const { asked, opened, onClose } = props;
  const { t } = useTranslation(['ways', 'shell']);

  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={460}
      title={asked.title}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
      styles={{ title: { fontSize: '1.1875rem', fontWeight: 640 } }}
    >
      {opened && <Customers asked={asked} onLeave={onClose} />}
    </Drawer>
  );
}

function Customers({ asked, onLeave }: { asked: Asked; onLeave: () => void }) {
  const { t } = useTranslation(['ways', 'shell']);
  const formats = formatsFor(useLanguage());
  const customers = useCustomers(asked);
  const total = customers.data?.pages[0]?.total;
  const items = customers.data?.pages.flatMap((page) => page.items) ?? [];
  if (total === undefined) {
    return customers.error ? (
      <ProblemAlert error={customers.error} onRetry={() => void customers.refetch()} />
    ) : (
      <Lines count={10} />
    );
  }
  if (total === 0) return <Text>{t('ways:customers.none')}</Text>;

  return (
    <Stack gap="sm">
      <Text role="status">{t('ways:customers.found', { count: total, formatted: formats.count(total) })}</Text>
      <Table verticalSpacing={6} aria-label={asked.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('ways:customers.customer')}</Table.Th>
            <Table.Th className={classes['number'] ?? ''}>{t('ways:customers.interactions')}</Table.Th>
            <Table.Th className={classes['number'] ?? ''}>
              <Tooltip label={t('ways:customers.balanceHelp')} multiline w={240}>
                <button type="button" className={classes['help']}>
                  {t('ways:customers.balance')}
                </button>
              </Tooltip>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <CustomerRow key={item.customer} item={item} question={asked.question} onLeave={onLeave} />
          ))}
        </Table.Tbody>
      </Table>
      {customers.error && <ProblemAlert error={customers.error} onRetry={() => void customers.fetchNextPage()} />}
      {customers.hasNextPage && (
        <Center>
          <Button
            variant="default"
            onClick={() => void customers.fetchNextPage()}
            loading={customers.isFetchingNextPage}
          >
            {t('shell:more')}
          </Button>
        </Center>
      )}
      <Text fz="xs" c="dimmed">
        {t('ways:customers.private')}
      </Text>
    </Stack>
  );
}

type Item = { customer: string; interactions: number; firstAt: string; lastAt: string; balance: number | null };

function CustomerRow(props: { item: Item; question: QuestionInput; onLeave: () => void }) {
  const { item, question, onLeave } = props;
  const { customer, interactions, firstAt, lastAt, balance } = item;
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const formats = formatsFor(language);
  const openCustomer = useOpenCustomer();
  const first = sayDay(firstAt, language);
  const last = sayDay(lastAt, language);
  const open = () => {
    onLeave();
    openCustomer(customer, question);
  };

  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <UnstyledButton
          className={classes['customer']}
          aria-label={t('customers.openWay', { customer })}
          onClick={open}
        >
          {customer}
        </UnstyledButton>
        <Text fz="xs" c="dimmed">
          {first === last ? first : `${first} – ${last}`}
        </Text>
      </Table.Th>
      <Table.Td className={classes['number'] ?? ''}>{formats.count(interactions)}</Table.Td>
      <Table.Td className={classes['number'] ?? ''}>
        {balance === null ? (
          <span title={t('customers.noBalanceLabel')}>{t('customers.noBalance')}</span>
        ) : (
          <span className={classes['balance']} data-sign={Math.sign(balance)}>
            {formats.signed(balance, 1)}
          </span>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function useCustomers({ selection, question, quietDays }: Asked) {
  const workspaceId = useWorkspaceId();
  return useInfiniteQuery({
    queryKey: [...interactionsKey(workspaceId), 'customers', question, selection, quietDays ?? 0],
    queryFn: ({ pageParam, signal }) =>
      callApi(routes.askCustomers, {
        params: { workspaceId },
        body: { question, selection, quietDays, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: 60_000,
    // What concerns single people does not stay in memory longer than it is looked at.
    gcTime: 0,
  });
}
