import type { InteractionSummary, RelationshipAccount } from '@anklang/domain';
import { Box, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { BasisLine } from '../basis-line.tsx';
import { digitsOf } from '../digits.ts';
import { BalanceCard } from './balance-card.tsx';
import { ClassesCard } from './classes-card.tsx';
import { CurveCard } from './curve-card.tsx';
import type { AccountModel } from './prepare-account.ts';
import { prepareCurve } from './prepare-curve.ts';
import { prepareTouchpoints } from './prepare-touchpoints.ts';
import { SegmentsCard } from './segments-card.tsx';
import { TouchpointsCard } from './touchpoints-card.tsx';

type Props = {
  answer: RelationshipAccount;
  model: AccountModel;
  summary: InteractionSummary;
  segment: string | undefined;
  /** The numbers are those of the saved weights, which the customers behind are found by. */
  hasCustomers: boolean;
  onSegment: (segment: string | undefined) => void;
};

/** The statement of the relationship account, part by part. */
export function AccountAnswer({ answer, model, summary, segment, hasCustomers, onSegment }: Props) {
  const { t } = useTranslation('outcomes');
  const language = useLanguage();
  const format = useFormat();
  const curve = useMemo(() => prepareCurve(answer, language), [answer, language]);
  const touchpoints = useMemo(() => prepareTouchpoints(answer, language), [answer, language]);
  const { delighting } = answer.weights;

  return (
    <>
      <BalanceCard
        group={model.all}
        deposits={answer.all.deposits}
        withdrawals={answer.all.withdrawals}
        delighting={formatsFor(language).decimal(delighting, digitsOf(delighting))}
        hasCustomers={hasCustomers}
      />
      <Group align="stretch" gap="md">
        <Box flex="1 1 420px">
          <ClassesCard model={model} hasCustomers={hasCustomers} />
        </Box>
        <Box flex="1 1 420px">
          <CurveCard model={curve} />
        </Box>
      </Group>
      <TouchpointsCard rows={touchpoints} hasCustomers={hasCustomers} />
      <SegmentsCard
        model={model}
        summary={summary}
        segment={segment}
        hasCustomers={hasCustomers}
        onSegment={onSegment}
      />
      <div>
        <Text fz="sm" c="dimmed">
          {t('account.at', { date: format.date(answer.at) })}
        </Text>
        <BasisLine about={answer} />
      </div>
    </>
  );
}
