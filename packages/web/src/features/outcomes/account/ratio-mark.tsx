import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { makeAxis } from '../../../charts/axis.ts';
import type { ShownGroup } from './prepare-account.ts';

/** How the ratio stands to its target; a shape and a word beside each colour. */
export const targetMarks = { met: '▲', missed: '▼', open: '●' } as const;
const colours = {
  met: 'var(--level-delighting-text)',
  missed: 'var(--level-disappointing-text)',
  open: 'var(--ink-soft)',
} as const;

/** Positive experiences to one negative, as a bar with the target as a mark; said in words too. */
export function RatioMark({ group }: { group: ShownGroup }) {
  const { t } = useTranslation('outcomes');
  const { ratio, target } = group;
  const axis = makeAxis({ values: [0, ratio?.high ?? 0, target.value * 1.15], width: 100 });
  const x = (value: number) => `${axis.at(value)}%`;
  const words = t('account.ratioLabel', {
    ratio: ratio ? `${ratio.text} (${ratio.interval})` : t('account.ratioNone'),
    target: target.text,
  });

  return (
    <>
      <Text fz="lg" fw={640}>
        {ratio?.text ?? t('account.ratioNone')}{' '}
        {group.met !== null && (
          <Text span fz="sm" c={colours[group.met]}>
            <span aria-hidden>{targetMarks[group.met]}</span> {t(`account.ratioVerdict.${group.met}`)}
          </Text>
        )}
      </Text>
      {ratio && <Text fz="sm">{t('interval', { interval: ratio.interval })}</Text>}
      <svg width="100%" height={22} role="img" aria-label={words} style={{ display: 'block', overflow: 'visible' }}>
        <rect width="100%" y={7} height={8} fill="var(--sunken)" />
        {ratio && <rect width={x(ratio.value)} y={7} height={8} fill="var(--accent)" />}
        {ratio && <line x1={x(ratio.low)} x2={x(ratio.high)} y1={11} y2={11} stroke="var(--ink)" strokeWidth={2} />}
        <line x1={x(target.value)} x2={x(target.value)} y1={1} y2={21} stroke="var(--zero-line)" strokeWidth={3} />
      </svg>
      <Text fz="sm" c="dimmed">
        {t('account.ratioTarget', { target: target.text })} ·{' '}
        {t('account.ratioOf', { positive: group.positive, negative: group.negative })}
      </Text>
    </>
  );
}
