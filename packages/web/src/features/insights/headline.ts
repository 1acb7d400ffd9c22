import type { Report } from '@anklang/domain';
import type { TFunction } from 'i18next';
import { findLead, type RankingModel } from './prepare-ranking.ts';
import { prepareWorkLists, type WorkItem } from './work-lists.ts';

type Headline = { title: string; lead: string };

/** The finding in one line, never firmer than the rank ranges allow, and what it suggests to do next. */
export function sayHeadline(
  report: Report,
  options: { model: RankingModel; t: TFunction<'insights'>; list: (names: string[]) => string },
): Headline {
  const { model, t, list } = options;
  const { kind, names, count } = findLead(report);
  const outcome = report.outcome.name;
  const sentences: string[] = [t(`ranking.lead.${kind}`, { outcome })];
  const next = kind === 'none' ? null : bestGain(model);
  if (next) {
    const { row, gain } = next.item;
    const words = { name: row.name, gain: gain.text, interval: gain.interval, unit: t(`unit.${model.unit}`) };
    sentences.push(t(`ranking.next.${next.kind}`, words));
  }
  const titles: Record<typeof kind, () => string> = {
    one: () => t('ranking.headline.one', { name: names[0] ?? '' }),
    several: () => t('ranking.headline.several', { names: list(names) }),
    many: () => t('ranking.headline.many', { name: names[0] ?? '', count }),
    none: () => t('ranking.headline.none'),
  };

  return { title: titles[kind](), lead: sentences.join(' ') };
}

/** The largest gain whose interval stays above zero. */
function bestGain(model: RankingModel): { kind: 'avoid' | 'delight'; item: WorkItem } | null {
  const lists = prepareWorkLists(model.rows);
  const candidates = (['avoid', 'delight'] as const).flatMap((kind) =>
    lists[kind].filter(({ sure }) => sure).map((item) => ({ kind, item })),
  );

  return candidates.toSorted((a, b) => b.item.gain.value - a.item.gain.value)[0] ?? null;
}
