import { useTranslation } from 'react-i18next';
import { EstimateText } from '../../charts/estimate-text.tsx';
import { FactorBadge } from '../../charts/factor-badge.tsx';
import { levelNames } from '../../charts/levels.ts';
import { moveFocus } from './move-focus.ts';
import type { RankingRow } from './prepare-ranking.ts';
import classes from './ranking.module.css';
import type { RankingViewProps } from './ranking-chart.tsx';
import { ariaSort, SortHead } from './sort-head.tsx';
import type { SortKey } from './sort-keys.ts';
import { TouchpointLink } from './touchpoint-link.tsx';

const effects = ['influence', 'penalty', 'reward', 'avoid', 'delight'] as const;

/** The ranking in numbers: everything the picture shows, and what it has no room for. */
export function RankingTable({ rows, model, caption, waveId, search, sorting, onSort }: RankingViewProps) {
  const { t } = useTranslation('insights');
  const unit = t(`unit.${model.unit}`);
  const head = (sort: SortKey, note?: string) => (
    <th scope="col" className={classes['number']} aria-sort={ariaSort(sorting, sort)}>
      <SortHead sort={sort} sorting={sorting} onSort={onSort} />
      {note && <div className={classes['note']}>{note}</div>}
    </th>
  );

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrow keys.
    <section className={classes['wide']} tabIndex={0} aria-label={caption}>
      <table className={classes['table']} onKeyDown={moveFocus} aria-label={caption}>
        <thead>
          <tr>
            {head('rank')}
            <th scope="col" aria-sort={ariaSort(sorting, 'name')}>
              <SortHead sort="name" sorting={sorting} onSort={onSort} />
            </th>
            {head('n')}
            <th scope="col" className={classes['number']}>
              {t('ranking.column.notUsed')}
            </th>
            <th scope="col" className={classes['number']}>
              {t('ranking.column.missing')}
            </th>
            {head('mean')}
            {head('disappointing')}
            {head('ok')}
            {head('delighting')}
            {head('influence')}
            <th scope="col" aria-sort={ariaSort(sorting, 'factor')}>
              <SortHead sort="factor" sorting={sorting} onSort={onSort} />
            </th>
            {head('penalty', unit)}
            {head('reward', unit)}
            {head('avoid', unit)}
            {head('delight', unit)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td className={classes['number']}>
                {row.rank ? row.rank.text : '–'}
                {row.rank && <span className={classes['span']}>{row.rank.span}</span>}
              </td>
              <th scope="row">
                <TouchpointLink row={row} waveId={waveId} search={search} />
              </th>
              <td className={classes['number']}>{row.n.text}</td>
              <td className={classes['number']}>{row.notUsed}</td>
              <td className={classes['number']}>{row.missing}</td>
              <td className={classes['number']}>
                <EstimateText estimate={row.mean} />
              </td>
              <LevelCells row={row} />
              <Effect estimate={row.influence} />
              <td>
                <FactorBadge factor={row.factor} />
              </td>
              {effects.slice(1).map((effect) => (
                <Effect key={effect} estimate={row[effect]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Effect({ estimate }: { estimate: RankingRow['influence'] }) {
  return (
    <td className={classes['number']}>
      <EstimateText estimate={estimate} />
    </td>
  );
}

function LevelCells({ row }: { row: RankingRow }) {
  const { t } = useTranslation('insights');

  return levelNames.map((level) => {
    const shown = row.levels?.shown.find((entry) => entry.level === level);
    return (
      <td key={level} className={classes['number']}>
        {shown ? shown.text : t('notEnough.short')}
        {shown && <span className={classes['span']}>{shown.interval}</span>}
      </td>
    );
  });
}
