import { Box, Group, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { makeAxis } from '../../../charts/axis.ts';
import { AxisMarks } from '../../../charts/axis-marks.tsx';
import { DotWhisker } from '../../../charts/dot-whisker.tsx';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { Behind } from '../behind.tsx';
import { countCustomers } from '../count-words.ts';
import { digitsOfTicks } from '../digits.ts';
import { MeasuredText } from '../measured-text.tsx';
import { DivergingBar } from './diverging-bar.tsx';
import type { ShownGroup } from './prepare-account.ts';
import { RatioMark } from './ratio-mark.tsx';

type Props = { group: ShownGroup; deposits: number; withdrawals: number; delighting: string; hasCustomers: boolean };

/** Mean balance, what fills and drains the account, the ratio, and those whom no balance brings back. */
export function BalanceCard({ group, deposits, withdrawals, delighting, hasCustomers }: Props) {
  const { t } = useTranslation('outcomes');
  const formats = formatsFor(useLanguage());
  const { balance } = group;
  const axis = makeAxis({ values: balance.kind === 'estimate' ? [balance.low, balance.high] : [], width: 100 });
  const customers = countCustomers(group.customers, { t, formats });
  const signed = (tick: number) => formats.signed(tick, digitsOfTicks(axis.ticks));

  return (
    <Paper p="md" component="section" aria-labelledby="balance-title">
      <Group align="flex-start" gap="xl">
        <Box flex="1 1 260px" maw={360}>
          <Title order={2} fz="sm" fw={400} c="dimmed" id="balance-title">
            {t('account.balance')}
          </Title>
          {balance.kind === 'estimate' ? (
            <>
              <Text fz={40} fw={660} lh={1.1}>
                {balance.text}
              </Text>
              <Text fz="sm">
                {t('interval', { interval: balance.interval })} · {customers}
              </Text>
              <DotWhisker axis={axis} {...balance} label={`${t('account.balance')}: ${balance.both}`} />
              <AxisMarks axis={axis} write={signed} />
            </>
          ) : (
            <MeasuredText estimate={balance} of="customers" />
          )}
          <Text fz="sm" c="dimmed" mt={6}>
            {t('account.balanceUnit', { amount: delighting })}
          </Text>
        </Box>
        <Box flex="1 1 280px" maw={380}>
          <Text fz="sm" c="dimmed">
            {t('account.flows')}
          </Text>
          <DivergingBar
            left={withdrawals}
            right={deposits}
            reach={Math.max(withdrawals, deposits, 1e-9)}
            label={t('account.flowsLabel', { deposits: group.deposits, withdrawals: group.withdrawals })}
          />
          <Group justify="space-between" gap="xs">
            <Text fz="sm" c="var(--level-disappointing-text)">
              <span aria-hidden>▼</span> {t('account.withdrawals')} <strong>{group.withdrawals}</strong>
            </Text>
            <Text fz="sm" c="var(--level-delighting-text)">
              <span aria-hidden>▲</span> {t('account.deposits')} <strong>{group.deposits}</strong>
            </Text>
          </Group>
          <Text fz="sm" c="dimmed" mt="md">
            {t('account.ratio')}
          </Text>
          <RatioMark group={group} />
        </Box>
        <Box flex="1 1 240px">
          <Text fz="sm" c="dimmed">
            {t('account.inDebt')}
          </Text>
          <Text fz="lg" fw={640}>
            <Behind
              selection={{ kind: 'balance', from: null, to: 0 }}
              title={t('account.inDebt')}
              disabled={!hasCustomers || group.inDebt === 0}
            >
              {group.inDebtText}
            </Behind>
          </Text>
          <Text fz="sm" c="dimmed">
            {t('account.ofCustomers', { share: group.inDebtShare, customers })} ·{' '}
            {t('interval', { interval: group.inDebtInterval })}
          </Text>
          <Text fz="sm" c="dimmed" mt="md">
            {t('account.knockedOut')}
          </Text>
          <Text fz="lg" fw={640}>
            <Behind
              selection={{ kind: 'knockOut', step: null }}
              title={t('account.knockedOut')}
              disabled={!hasCustomers || group.knockedOut === 0}
            >
              {group.knockedOutText}
            </Behind>
          </Text>
          <Text fz="sm" c="dimmed">
            {t('account.ofCustomers', { share: group.knockedOutShare, customers })} ·{' '}
            {t('interval', { interval: group.knockedOutInterval })}. {t('account.knockOutText')}
          </Text>
        </Box>
      </Group>
    </Paper>
  );
}
