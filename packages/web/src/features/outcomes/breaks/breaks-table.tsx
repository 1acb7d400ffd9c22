import { Button, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeAxis } from '../../../charts/axis.ts';
import { AxisMarks } from '../../../charts/axis-marks.tsx';
import { DotWhisker } from '../../../charts/dot-whisker.tsx';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { Behind } from '../behind.tsx';
import { besideOf } from '../beside.ts';
import shared from '../outcomes.module.css';
import { BreakKindMark } from './break-kind.tsx';
import classes from './breaks.module.css';
import { GraphLink } from './graph-link.tsx';
import type { BreakRow } from './prepare-breaks.ts';

/** Room for the number beside a drawing. */
const beside = besideOf(84);

/** As many as anybody reads; of a long log nearly every hand-over can be shown to be one, and drawing them all takes seconds. */
const firstRows = 20;

type Props = { rows: readonly BreakRow[]; quietDays: number };

/** Breaks as a drawn table: it reads row by row, and every row leads to the customers behind it. */
export function BreaksTable({ rows, quietDays }: Props) {
  const { t } = useTranslation('outcomes');
  const formats = formatsFor(useLanguage());
  const axis = makeAxis({ values: rangeOf(rows), width: 100, ticks: 3 });
  const [isWhole, setIsWhole] = useState(false);
  const drawn = isWhole ? rows : rows.slice(0, firstRows);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrow keys.
    <section className={shared['wide']} tabIndex={0} aria-label={t('breaks.caption')}>
      <table className={`${shared['table']} ${shared['cards']}`} aria-label={t('breaks.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('breaks.column.rank')}</th>
            <th scope="col">{t('breaks.kinds')}</th>
            <th scope="col">{t('breaks.column.handOver')}</th>
            <th scope="col" style={{ width: '26%' }}>
              <Tooltip label={t('breaks.columnHelp.lost')} multiline w={320}>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the meaning of the column opens on focus. */}
                <span tabIndex={0}>{t('breaks.column.lost')}</span>
              </Tooltip>
              <div className={shared['beside']} style={beside}>
                <AxisMarks axis={axis} write={(tick) => formats.count(tick)} />
              </div>
            </th>
            <th scope="col" className={shared['number']}>
              {t('breaks.column.share')}
            </th>
            <th scope="col" className={shared['number']}>
              {t('breaks.column.otherShare')}
            </th>
            <th scope="col">{t('breaks.column.look')}</th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((row) => (
            <BreakLine key={row.key} row={row} axis={axis} quietDays={quietDays} />
          ))}
        </tbody>
      </table>
      {drawn.length < rows.length && (
        <Button variant="default" mt="sm" onClick={() => setIsWhole(true)}>
          {t('breaks.showAll', { formatted: formats.count(rows.length) })}
        </Button>
      )}
    </section>
  );
}

/** An interval that reaches a hair below zero shall not cost the picture a third of its width. */
function rangeOf(rows: readonly BreakRow[]): number[] {
  const high = Math.max(...rows.map(({ lost }) => lost.high));
  const low = Math.min(...rows.map(({ lost }) => lost.low));
  return [low < -high / 20 ? low : 0, high];
}

type LineProps = { row: BreakRow; axis: ReturnType<typeof makeAxis>; quietDays: number };

function BreakLine({ row, axis, quietDays }: LineProps) {
  const { t } = useTranslation('outcomes');
  const { lost } = row;
  const sentence = t(`breaks.headline.${row.kind}`, { from: row.from, to: row.to });

  return (
    <tr>
      <td data-cell="rank">
        <span className={classes['rank']}>{row.rank}</span>
      </td>
      <td data-cell="kind">
        <BreakKindMark kind={row.kind} />
      </td>
      <th scope="row" data-cell="name">
        <dl className={classes['handOver']} style={{ margin: 0 }}>
          <dt>{t('breaks.from')}</dt>
          <dd>{row.from}</dd>
          <dt>{t('breaks.to')}</dt>
          <dd>{row.to}</dd>
        </dl>
        {row.border && <span className={classes['border']}>{t('breaks.borderNamed', row.border)}</span>}
      </th>
      <td data-cell="wide" data-label={t('breaks.column.lost')}>
        <div className={shared['beside']} style={beside}>
          <DotWhisker
            axis={axis}
            value={lost.value}
            low={lost.low}
            high={lost.high}
            label={t('breaks.lostLabel', { value: lost.text, interval: lost.interval })}
          />
          <span>
            <Behind selection={row.selection} title={sentence} quietDays={quietDays}>
              <strong>{lost.text}</strong>
            </Behind>
            <span className={shared['interval']}>{lost.interval}</span>
            {row.close && <span className={shared['interval']}>{t('breaks.close')}</span>}
          </span>
        </div>
      </td>
      <td className={shared['number']} data-label={t('breaks.column.share')}>
        {row.share}
        {row.times && <span className={shared['below']}>{t('breaks.times', { times: row.times })}</span>}
        <span className={shared['below']}>{t('breaks.of', { of: row.journeys })}</span>
      </td>
      <td className={shared['number']} data-label={t('breaks.column.otherShare')}>
        {row.otherShare}
        <span className={shared['below']}>{t('breaks.othersOf', { of: row.otherJourneys })}</span>
      </td>
      <td data-cell="wide">
        <GraphLink stepKey={row.toKey} step={row.to} />
      </td>
    </tr>
  );
}
