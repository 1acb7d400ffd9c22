import type { JourneyGraph, Step } from '@anklang/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { CustomersBehindButton } from '../customers/customers-behind-button.tsx';
import { sayDuration } from '../say-duration.ts';
import type { Column } from '../table/columns.ts';
import { sharePercent } from './graph-words.ts';

export type TransitionRow = { from: Step; to: Step; follow: JourneyGraph['follows'][number] };

export function transitionRows(graph: JourneyGraph): TransitionRow[] {
  return graph.follows.map((follow) => ({
    follow,
    from: graph.steps[follow.from]!,
    to: graph.steps[follow.to]!,
  }));
}

/** Everything the graph says about what follows what. */
export function useTransitionColumns(): Column<TransitionRow>[] {
  const { t } = useTranslation('ways');
  const language = useLanguage();

  return useMemo(() => {
    const formats = formatsFor(language);
    return [
      { key: 'from', label: t('table.from'), value: ({ from }) => from.name },
      { key: 'to', label: t('table.to'), value: ({ to }) => to.name },
      {
        key: 'count',
        label: t('table.count'),
        value: ({ follow }) => follow.count,
        show: ({ follow }) => formats.count(follow.count),
      },
      {
        key: 'customers',
        label: t('table.customers'),
        value: ({ follow }) => follow.customers,
        show: ({ from, to, follow }) => (
          <CustomersBehindButton
            selection={{ kind: 'follow', from: from.key, to: to.key }}
            title={t('graph.behind.follow', { from: from.name, to: to.name })}
          >
            {formats.count(follow.customers)}
          </CustomersBehindButton>
        ),
      },
      {
        key: 'share',
        label: t('table.customerShare'),
        value: ({ follow }) => follow.customerShare,
        show: ({ follow }) => sharePercent(follow.customerShare, language),
      },
      {
        key: 'median',
        label: t('table.median'),
        csvLabel: t('table.medianSeconds'),
        help: t('table.medianHelp'),
        value: ({ follow }) => follow.medianSeconds,
        show: ({ follow }) => sayDuration(follow.medianSeconds, { language }),
      },
      {
        key: 'mean',
        label: t('table.mean'),
        csvLabel: t('table.meanSeconds'),
        value: ({ follow }) => follow.meanSeconds,
        show: ({ follow }) => sayDuration(follow.meanSeconds, { language }),
      },
    ];
  }, [t, language]);
}
