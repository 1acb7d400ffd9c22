import type { Factor, Language, Ranking, ReportTouchpoint } from '@anklang/domain';
import { type ShownEstimate, showEstimate } from '../../charts/estimate.ts';
import { type Formats, formatsFor } from '../../charts/format.ts';
import { type LevelPiece, layOutLevels, levelReach } from '../../charts/levels.ts';
import type { Level } from '../../ui/level-mark.tsx';

/** Potentials, penalties and rewards are written in points of the NPS or in units of the outcome's own scale. */
export type Unit = 'nps' | 'outcome';

type ShownLevel = { level: Level; share: number; text: string; interval: string; people: string };

export type RankingRow = {
  key: string;
  touchpointId: string | null;
  name: string;
  rank: { rank: number; low: number; high: number; text: string; span: string; sure: boolean } | null;
  levels: { pieces: LevelPiece[]; shown: ShownLevel[] } | null;
  n: { value: number; text: string };
  notUsed: string;
  missing: string;
  mean: ShownEstimate;
  influence: ShownEstimate;
  penalty: ShownEstimate;
  reward: ShownEstimate;
  factor: Factor;
  avoid: ShownEstimate;
  delight: ShownEstimate;
};

export type RankingModel = {
  rows: RankingRow[];
  /** How far the widest bar reaches from the zero line, as a share. */
  reach: number;
  /** The highest upper end among the influences, for a common axis. */
  influenceTop: number;
  unit: Unit;
  /** Does the outcome offer both units? */
  unitsToChoose: boolean;
};

export function prepareRanking(ranking: Ranking, options: { language: Language; unit?: Unit }): RankingModel {
  const { report, touchpointIds } = ranking;
  const formats = formatsFor(options.language);
  const unitsToChoose = report.outcome.nps !== null;
  const unit = unitsToChoose ? (options.unit ?? 'nps') : 'outcome';
  const rows = report.touchpoints.map((entry) =>
    prepareRow(entry, { formats, unit, touchpointId: touchpointIds[entry.key] ?? null }),
  );
  const tops = rows.flatMap((row) => (row.influence.kind === 'estimate' ? [row.influence.high] : []));

  return {
    rows,
    reach: levelReach(rows.flatMap((row) => (row.levels ? [row.levels.pieces] : []))),
    influenceTop: Math.max(0.01, ...tops),
    unit,
    unitsToChoose,
  };
}

type RowOptions = { formats: Formats; unit: Unit; touchpointId: string | null };

export function prepareRow(entry: ReportTouchpoint, { formats, unit, touchpointId }: RowOptions): RankingRow {
  const effects = unit === 'nps' ? entry.inNps : entry;
  const signed = { write: (value: number) => formats.signed(value, digitsOf(unit)), range: formats.range };
  const plain = { write: (value: number) => formats.decimal(value, 2), range: formats.range };
  const percent = { write: (value: number) => formats.percent(value, 1), range: formats.range };

  return {
    key: entry.key,
    touchpointId,
    name: entry.name,
    rank: entry.influence && {
      rank: entry.influence.rank,
      low: entry.influence.rankLow,
      high: entry.influence.rankHigh,
      text: formats.count(entry.influence.rank),
      span: formats.span(entry.influence.rankLow, entry.influence.rankHigh),
      sure: entry.influence.rankLow === entry.influence.rankHigh,
    },
    levels: prepareLevels(entry, formats),
    n: { value: entry.n, text: formats.count(entry.n) },
    notUsed: formats.count(entry.notUsed),
    missing: formats.count(entry.missing),
    mean: showEstimate(entry.mean, plain),
    influence: showEstimate(entry.influence?.share, percent),
    penalty: showEstimate(effects?.penalty, signed),
    reward: showEstimate(effects?.reward, signed),
    factor: entry.factor,
    avoid: showEstimate(effects?.potential.avoidDisappointment, signed),
    delight: showEstimate(effects?.potential.createDelight, signed),
  };
}

/** Points of the NPS run from −100 to 100, units of a scale over a few steps. */
export function digitsOf(unit: Unit): number {
  return unit === 'nps' ? 1 : 2;
}

function prepareLevels(entry: ReportTouchpoint, formats: Formats): RankingRow['levels'] {
  const { levelShares, levels } = entry;
  if (!levelShares) return null;
  const shares = {
    disappointing: levelShares.disappointing.value,
    ok: levelShares.ok.value,
    delighting: levelShares.delighting.value,
  };
  const pieces = layOutLevels(shares);
  const shown = pieces.map(({ level, share }) => ({
    level,
    share,
    text: formats.percent(share),
    interval: formats.range(formats.percent(levelShares[level].low, 1), formats.percent(levelShares[level].high, 1)),
    people: formats.count(levels[level]),
  }));

  return { pieces, shown };
}
