import type { InteractionSummary } from '@anklang/domain';
import { Group, NativeSelect, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { makeAxis } from '../../../charts/axis.ts';
import { AxisMarks } from '../../../charts/axis-marks.tsx';
import { DotWhisker } from '../../../charts/dot-whisker.tsx';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useQuestion } from '../../ways/index.ts';
import { Behind } from '../behind.tsx';
import { digitsOfTicks } from '../digits.ts';
import { MeasuredText } from '../measured-text.tsx';
import shared from '../outcomes.module.css';
import type { AccountModel } from './prepare-account.ts';
import { targetMarks } from './ratio-mark.tsx';

type Props = {
  model: AccountModel;
  summary: InteractionSummary;
  segment: string | undefined;
  hasCustomers: boolean;
  onSegment: (segment: string | undefined) => void;
};

/** The account of each group of customers, side by side. */
export function SegmentsCard({ model, summary, segment, hasCustomers, onSegment }: Props) {
  const { t } = useTranslation('outcomes');
  const rows = model.segments.filter((row) => row.segment === segment);

  return (
    <Paper p="md" component="section" aria-labelledby="segments-title">
      <Group justify="space-between" align="flex-end" mb="xs">
        <Title order={2} id="segments-title">
          {t('account.segments.title')}
        </Title>
        {summary.segments.length > 0 && (
          <NativeSelect
            aria-label={t('account.segments.choose')}
            value={segment ?? ''}
            onChange={(event) => onSegment(event.currentTarget.value || undefined)}
            data={[
              { value: '', label: t('account.segments.chooseNone') },
              ...summary.segments.map(({ name }) => ({ value: name, label: name })),
            ]}
          />
        )}
      </Group>
      {summary.segments.length === 0 && <Text>{t('account.segments.none')}</Text>}
      {summary.segments.length > 0 && segment === undefined && <Text c="dimmed">{t('account.segments.prompt')}</Text>}
      {segment !== undefined && rows.length > 0 && (
        <SegmentTable segment={segment} rows={rows} hasCustomers={hasCustomers} />
      )}
    </Paper>
  );
}

type TableProps = { segment: string; rows: AccountModel['segments']; hasCustomers: boolean };

function SegmentTable({ segment, rows, hasCustomers }: TableProps) {
  const { t } = useTranslation('outcomes');
  const formats = formatsFor(useLanguage());
  const ends = rows.flatMap(({ group: { balance } }) =>
    balance.kind === 'estimate' ? [balance.low, balance.high] : [],
  );
  const axis = makeAxis({ values: ends, width: 100, ticks: 3 });
  const digits = digitsOfTicks(axis.ticks);
  const caption = `${t('account.segments.title')}: ${segment}`;

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrow keys.
    <section className={shared['wide']} tabIndex={0} aria-label={caption}>
      <table className={`${shared['table']} ${shared['cards']}`} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{segment}</th>
            <th scope="col" className={shared['number']}>
              {t('account.segments.customers')}
            </th>
            <th scope="col" style={{ width: '34%' }}>
              {t('account.segments.balance')}
              <AxisMarks axis={axis} write={(tick) => formats.signed(tick, digits)} />
            </th>
            <th scope="col" className={shared['number']}>
              {t('account.segments.ratio')}
            </th>
            <th scope="col" className={shared['number']}>
              {t('account.segments.inDebt')}
            </th>
            <th scope="col" className={shared['number']}>
              {t('account.segments.knockedOut')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SegmentLine key={row.value} row={row} axis={axis} hasCustomers={hasCustomers} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type LineProps = { row: AccountModel['segments'][number]; axis: ReturnType<typeof makeAxis>; hasCustomers: boolean };

function SegmentLine({ row, axis, hasCustomers }: LineProps) {
  const { t } = useTranslation('outcomes');
  const [question] = useQuestion();
  const { group, value } = row;
  const { balance } = group;
  const asked = {
    question: { ...question, segments: { ...question.segments, [row.segment]: [value] } },
    disabled: !hasCustomers,
  };
  const named = (what: string) => `${row.segment}: ${value} · ${what}`;

  return (
    <tr>
      <th scope="row" data-cell="name" className={shared['name']}>
        {value}
      </th>
      <td className={shared['number']} data-label={t('account.segments.customers')}>
        <Behind selection={{ kind: 'all' }} title={named(t('account.segments.customers'))} {...asked}>
          {group.customersText}
        </Behind>
      </td>
      <td data-cell="wide" data-label={t('account.segments.balance')}>
        {balance.kind === 'estimate' && <DotWhisker axis={axis} {...balance} label={`${value}: ${balance.both}`} />}
        <MeasuredText estimate={balance} of="customers" inline />
      </td>
      <td className={shared['number']} data-label={t('account.segments.ratio')}>
        {group.ratio?.text ?? '–'}
        {group.ratio && <span className={shared['below']}>{group.ratio.interval}</span>}
        <span className={shared['below']}>
          {group.met !== null && (
            <span role="img" aria-label={t(`account.ratioVerdict.${group.met}`)}>
              {targetMarks[group.met]}{' '}
            </span>
          )}
          {t('account.ratioTarget', { target: group.target.text })}
        </span>
      </td>
      <td className={shared['number']} data-label={t('account.segments.inDebt')}>
        <Behind
          selection={{ kind: 'balance', from: null, to: 0 }}
          title={named(t('account.inDebt'))}
          {...asked}
          disabled={asked.disabled || group.inDebt === 0}
        >
          {group.inDebtText}
        </Behind>
        <span className={shared['below']}>{group.inDebtShare}</span>
        <span className={shared['below']}>{group.inDebtInterval}</span>
      </td>
      <td className={shared['number']} data-label={t('account.segments.knockedOut')}>
        <Behind
          selection={{ kind: 'knockOut', step: null }}
          title={named(t('account.knockedOut'))}
          {...asked}
          disabled={asked.disabled || group.knockedOut === 0}
        >
          {group.knockedOutText}
        </Behind>
        <span className={shared['below']}>{group.knockedOutShare}</span>
        <span className={shared['below']}>{group.knockedOutInterval}</span>
      </td>
    </tr>
  );
}
