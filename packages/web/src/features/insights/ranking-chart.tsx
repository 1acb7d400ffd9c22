import { useTranslation } from 'react-i18next';
import { makeAxis } from '../../charts/axis.ts';
import { AxisMarks } from '../../charts/axis-marks.tsx';
import { DotWhisker } from '../../charts/dot-whisker.tsx';
import { EstimateText } from '../../charts/estimate-text.tsx';
import { FactorBadge } from '../../charts/factor-badge.tsx';
import { formatsFor } from '../../charts/format.ts';
import { LevelBar } from '../../charts/level-bar.tsx';
import { levelNames } from '../../charts/levels.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { moveFocus } from './move-focus.ts';
import type { RankingModel, RankingRow } from './prepare-ranking.ts';
import { RankCell } from './rank-cell.tsx';
import classes from './ranking.module.css';
import type { RankingSearch } from './ranking-search.ts';
import { ariaSort, SortHead, type SortProps } from './sort-head.tsx';
import { TouchpointLink } from './touchpoint-link.tsx';

export type RankingViewProps = SortProps & {
  rows: readonly RankingRow[];
  model: RankingModel;
  caption: string;
  waveId: string;
  search: RankingSearch;
};

/** The ranking as a picture: a table whose cells are drawn, so that it reads row by row for everybody. */
export function RankingChart({ rows, model, caption, waveId, search, sorting, onSort }: RankingViewProps) {
  const { t } = useTranslation('insights');
  const formats = formatsFor(useLanguage());
  const axis = makeAxis({ values: [0, model.influenceTop], width: 100, ticks: 3 });
  const digits = axis.ticks.every((tick) => Number.isInteger(Math.round(tick * 1e6) / 1e4)) ? 0 : 1;
  const unit = t(`unit.${model.unit}`);
  const head = { sorting, onSort };

  return (
    <div className={classes['wide']}>
      <table className={`${classes['table']} ${classes['cards']}`} aria-label={caption} onKeyDown={moveFocus}>
        <thead>
          <tr>
            <th scope="col" aria-sort={ariaSort(sorting, 'rank')}>
              <SortHead sort="rank" {...head} />
            </th>
            <th scope="col" aria-sort={ariaSort(sorting, 'name')}>
              <SortHead sort="name" {...head} />
            </th>
            <th scope="col" style={{ width: '30%' }} aria-sort={ariaSort(sorting, 'disappointing', 'ok', 'delighting')}>
              <div className={classes['legend']}>
                {levelNames.map((level) => (
                  <SortHead key={level} sort={level} {...head}>
                    <LevelMark level={level} label={t(`level.${level}`)} />
                  </SortHead>
                ))}
              </div>
            </th>
            <th scope="col" style={{ width: '17%' }} aria-sort={ariaSort(sorting, 'influence')}>
              <SortHead sort="influence" {...head} />
              <AxisMarks axis={axis} write={(tick) => formats.percent(tick, digits)} />
            </th>
            <th scope="col" aria-sort={ariaSort(sorting, 'factor')}>
              <SortHead sort="factor" {...head} />
            </th>
            <th scope="col" className={classes['number']} aria-sort={ariaSort(sorting, 'avoid')}>
              <SortHead sort="avoid" {...head} />
              <div className={classes['note']}>{unit}</div>
            </th>
            <th scope="col" className={classes['number']} aria-sort={ariaSort(sorting, 'delight')}>
              <SortHead sort="delight" {...head} />
              <div className={classes['note']}>{unit}</div>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td data-cell="rank">
                <RankCell rank={row.rank} />
              </td>
              <th scope="row" data-cell="name">
                <TouchpointLink row={row} waveId={waveId} search={search} />
              </th>
              <td data-cell="wide" data-label={t('ranking.column.levels')} className={classes['zero']}>
                <Levels row={row} reach={model.reach} />
              </td>
              <td data-cell="wide" data-label={t('ranking.column.influence')} className={classes['influence']}>
                {row.influence.kind === 'estimate' ? (
                  <DotWhisker
                    axis={axis}
                    value={row.influence.value}
                    low={row.influence.low}
                    high={row.influence.high}
                    label={t('ranking.influenceLabel', { value: row.influence.text, interval: row.influence.interval })}
                  />
                ) : (
                  <EstimateText estimate={row.influence} />
                )}
                {row.influence.kind === 'estimate' && (
                  <span className={classes['onlySmall']} aria-hidden>
                    {row.influence.both}
                  </span>
                )}
              </td>
              <td data-cell="factor">
                <FactorBadge factor={row.factor} />
              </td>
              <td data-cell="avoid" data-label={t('ranking.column.avoid')} className={classes['number']}>
                <EstimateText estimate={row.avoid} />
              </td>
              <td data-cell="delight" data-label={t('ranking.column.delight')} className={classes['number']}>
                <EstimateText estimate={row.delight} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Numbers stand beside the bar in fixed places, legible whatever the width of a piece. */
function Levels({ row, reach }: { row: RankingRow; reach: number }) {
  const { t } = useTranslation('insights');
  if (!row.levels) return <span>{t('notEnough.short')}</span>;
  const [disappointing, ok, delighting] = row.levels.shown;
  if (!disappointing || !ok || !delighting) return null;
  const label = t('ranking.levelsLabel', {
    disappointing: disappointing.text,
    ok: ok.text,
    delighting: delighting.text,
  });

  return (
    <div className={classes['levels']}>
      <span className={classes['share']} data-level="disappointing" aria-hidden>
        <span style={{ fontSize: '0.75em' }}>▼</span> {disappointing.text}
      </span>
      <LevelBar pieces={row.levels.pieces} reach={reach} label={label} />
      <span className={classes['share']} data-level="delighting" aria-hidden>
        {delighting.text} <span style={{ fontSize: '0.75em' }}>▲</span>
      </span>
      <span className={classes['middle']} aria-hidden>
        ● {ok.text}
      </span>
    </div>
  );
}
