import type { Report } from '@anklang/domain';
import type { TFunction } from 'i18next';
import { findLead, type Lead } from './find-lead.ts';
import type { RankingModel } from './prepare-ranking.ts';
import { prepareWorkLists, type WorkItem } from './work-lists.ts';

type Headline = { title: string; lead: string };

/** The finding in one line, never firmer than the rank ranges allow, and what it suggests to do next. */
export function sayHeadline(
  report: Report,
  options: { model: RankingModel; t: TFunction<'insights'>; sayLead: (lead: Lead) => string },
): Headline {
  const { model, t, sayLead } = options;
  const lead = findLead(report);
  const { kind } = lead;
  const outcome = report.outcome.name;
  const sentences: string[] = [t(`ranking.lead.${kind}`, { outcome })];
  const next = kind === 'none' ? null : bestGain(model);
  if (next) {
    const { row, gain } = next.item;
    const words = { name: row.name, gain: gain.text, interval: gain.interval, unit: t(`unit.${model.unit}`) };
    sentences.push(t(`ranking.next.${next.kind}`, words));
  }
  return { title: sayLead(lead), lead: sentences.join(' ') };
}

/** The largest gain whose interval stays above zero. */
function bestGain(model: RankingModel): { kind: 'avoid' | 'delight'; item: WorkItem } | null {
  const lists = prepareWorkLists(model.rows);
  const candidates = (['avoid', 'delight'] as const).flatMap((kind) =>
    lists[kind].filter(({ sure }) => sure).map((item) => ({ kind, item })),
  );

  return candidates.toSorted((a, b) => b.item.gain.value - a.item.gain.value)[0] ?? null;
}
