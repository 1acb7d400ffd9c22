import type { ShownEstimate } from '../../charts/estimate.ts';
import type { RankingRow } from './prepare-ranking.ts';

export type WorkItem = { row: RankingRow; gain: Extract<ShownEstimate, { kind: 'estimate' }>; sure: boolean };
export type WorkLists = { avoid: WorkItem[]; delight: WorkItem[] };

/** The two lists of work: where disappointment can be avoided, where delight can be created; the largest gain first. */
export function prepareWorkLists(rows: readonly RankingRow[]): WorkLists {
  return { avoid: rankByGain(rows, 'avoid'), delight: rankByGain(rows, 'delight') };
}

/** A gain is sure when its whole interval lies above zero; a loss is no work to do. */
function rankByGain(rows: readonly RankingRow[], which: 'avoid' | 'delight'): WorkItem[] {
  return rows
    .flatMap((row) => {
      const gain = row[which];
      return gain.kind === 'estimate' && gain.value > 0 ? [{ row, gain, sure: gain.low > 0 }] : [];
    })
    .toSorted((a, b) => b.gain.value - a.gain.value);
}
