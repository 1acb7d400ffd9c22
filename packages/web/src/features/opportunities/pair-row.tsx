import type { Synergy } from '@anklang/domain';
import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../charts/format.ts';
import { useLanguage } from '../../lib/language/index.ts';
import classes from './opportunities.module.css';
import { TouchpointName } from './touchpoint-name.tsx';

type Named = { id: string; name: string };
type Props = {
  one: Named;
  other: Named;
  use: Synergy['use'] | null;
  /** What makes them a pair, in a few words each. */
  reasons: readonly string[];
  actions: ReactNode;
};

/** Two touchpoints, the reason why they stand here, and what one can do. */
export function PairRow({ one, other, use, reasons, actions }: Props) {
  return (
    <li className={classes['row']}>
      <div className={classes['body']}>
        <div className={classes['pair']}>
          <TouchpointName of={one} />
          <span aria-hidden>↔</span>
          <TouchpointName of={other} />
        </div>
        <Text fz="sm" c="dimmed">
          {reasons.join(' · ')}
        </Text>
        {use && <Use one={one} other={other} use={use} />}
      </div>
      <Group gap="xs" className={classes['actions'] ?? ''}>
        {actions}
      </Group>
    </li>
  );
}

/** How many use both, beside what would be expected; with its interval. */
function Use({ one, other, use }: Pick<Props, 'one' | 'other'> & { use: Synergy['use'] }) {
  const { t } = useTranslation('opportunities');
  const formats = formatsFor(useLanguage());
  const { difference } = use;
  const points = (share: number) => formats.signed(share * 100, 0);

  return (
    <Text fz="sm">
      {t('use.sentence', {
        one: one.name,
        other: other.name,
        share: formats.percent(use.share),
        otherShare: formats.percent(use.otherShare),
      })}{' '}
      {t('use.difference', {
        points: points(difference.value),
        range: formats.range(points(difference.low), points(difference.high)),
      })}{' '}
      {t('use.both', { both: formats.count(use.both), expected: formats.count(Math.round(use.expected)) })}
    </Text>
  );
}
