import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { sayCount } from '../count-words.ts';
import { CustomersBehindButton } from '../customers/customers-behind-button.tsx';
import tableClasses from '../ways.module.css';
import { PathChips } from './path-chips.tsx';
import type { VariantRow } from './prepare-variants.ts';
import classes from './variants.module.css';

/** A row for each way: its steps, how many take it, what became of them; a line where four fifths are told. */
export function VariantTable({ rows, toCover80 }: { rows: readonly VariantRow[]; toCover80: number }) {
  const { t } = useTranslation('ways');
  const rated = rows.some((row) => row.rated > 0);
  const converted = rows.some((row) => row.converted > 0);
  const number = tableClasses['number'];

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways can be scrolled by keyboard
    <section className={tableClasses['wide']} aria-label={t('variants.caption')} tabIndex={0}>
      <table className={`${tableClasses['table']} ${classes['table']}`} aria-label={t('variants.caption')}>
        <thead>
          <tr>
            <th scope="col" className={number}>
              {t('variants.rank')}
            </th>
            <th scope="col">{t('variants.path')}</th>
            <th scope="col" className={number}>
              {t('variants.journeys')}
            </th>
            <th scope="col">{t('variants.share')}</th>
            {rated && (
              <th scope="col" className={number} style={{ whiteSpace: 'nowrap' }}>
                {t('variants.rating')}
              </th>
            )}
            {converted && (
              <th scope="col" className={number}>
                {t('variants.converted')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-last={row.rank === toCover80 || undefined}>
              <td className={number}>{row.rank}</td>
              <th scope="row">
                <PathChips parts={row.parts} />
              </th>
              <td className={number} data-label={t('variants.journeys')}>
                <Behind row={row} />
              </td>
              <td data-cell="share">
                <ShareBar row={row} last={row.rank === toCover80} />
              </td>
              {rated && (
                <td className={number} data-label={t('variants.rating')}>
                  <Rating row={row} />
                </td>
              )}
              {converted && (
                <td className={number} data-label={t('variants.converted')}>
                  <Converted row={row} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Behind({ row }: { row: VariantRow }) {
  const { t } = useTranslation('ways');
  const formats = formatsFor(useLanguage());
  return (
    <CustomersBehindButton
      selection={{ kind: 'variant', path: row.keys }}
      title={t('variants.behind', { rank: formats.count(row.rank) })}
    >
      {formats.count(row.journeys)}
    </CustomersBehindButton>
  );
}

/** The share of this way, dark, after all before it, light. */
function ShareBar({ row, last }: { row: VariantRow; last: boolean }) {
  const { t } = useTranslation('ways');
  const formats = formatsFor(useLanguage());
  const digits = row.share < 0.0995 ? 1 : 0;
  return (
    <span className={classes['share']}>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" className={classes['bar']}>
        <rect x={0} y={0} width={100} height={8} fill="var(--sunken)" />
        <rect x={0} y={0} width={row.coverage * 100} height={8} fill="var(--line)" />
        <rect
          x={(row.coverage - row.share) * 100}
          y={0}
          width={Math.max(0.6, row.share * 100)}
          height={8}
          fill="var(--accent)"
        />
      </svg>
      <span className={classes['shareText']}>
        {formats.percent(row.share, digits)}
        <span className={tableClasses['soft']}>
          {t('variants.together', { share: formats.percent(row.coverage) })}
          {last && ` · ${t('variants.fourFifths')}`}
        </span>
      </span>
    </span>
  );
}

function Rating({ row }: { row: VariantRow }) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const formats = formatsFor(language);
  if ('notEnough' in row.rating) {
    return <span className={tableClasses['soft']}>{t('variants.tooFewRated', { need: row.rating.need })}</span>;
  }
  const { value, low, high } = row.rating;
  const write = (rating: number) => formats.decimal(rating, 1);
  return (
    <>
      {write(value)} <span className={tableClasses['soft']}>({formats.range(write(low), write(high))})</span>
      <span className={classes['below']}>
        {t('variants.ofRated', { ways: sayCount('ways', row.rated, { t, language }) })}
      </span>
    </>
  );
}

function Converted({ row }: { row: VariantRow }) {
  const formats = formatsFor(useLanguage());
  if (row.converted === 0) return '0';
  return (
    <>
      {formats.count(row.converted)}
      <span className={classes['below']}>{formats.percent(row.converted / row.journeys)}</span>
    </>
  );
}
