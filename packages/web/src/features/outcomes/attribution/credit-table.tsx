import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { makeAxis } from '../../../charts/axis.ts';
import { AxisMarks } from '../../../charts/axis-marks.tsx';
import { DotWhisker } from '../../../charts/dot-whisker.tsx';
import { Behind } from '../behind.tsx';
import { besideOf } from '../beside.ts';
import shared from '../outcomes.module.css';
import classes from './attribution.module.css';
import type { AttributionModel, CreditRow, CreditUnit, ModelName } from './prepare-attribution.ts';

/** Amounts of money are longer than counts. */
const beside = { conversions: besideOf(96), value: besideOf(136) } as const;

type Props = { model: AttributionModel; unit: CreditUnit; hasCustomers: boolean };

/** All rules side by side, each number with its interval; the Markov column is drawn. */
export function CreditTable({ model, unit, hasCustomers }: Props) {
  const { t } = useTranslation('outcomes');
  const axis = makeAxis({ values: [0, model.top], width: 100, ticks: 2 });
  const plain = model.models.filter((name) => name !== 'markov');
  const caption = t(`attribution.caption.${unit}`);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrow keys.
    <section className={shared['wide']} tabIndex={0} aria-label={caption}>
      <table
        className={`${shared['table']} ${classes['credits']}`}
        data-unit={unit}
        style={beside[unit]}
        aria-label={caption}
      >
        <thead>
          <tr>
            <th scope="col">{t('attribution.column.touchpoint')}</th>
            <th scope="col" className={classes['drawn']}>
              <ModelHead name="markov" />
              <div className={shared['beside']}>
                <AxisMarks axis={axis} write={model.mark} />
              </div>
            </th>
            {plain.map((name) => (
              <th key={name} scope="col" className={shared['number']}>
                <ModelHead name={name} />
              </th>
            ))}
            <th scope="col" className={shared['number']}>
              <Explained label={t('attribution.removalHelp')}>{t('attribution.column.removal')}</Explained>
            </th>
          </tr>
        </thead>
        <tbody>
          {model.rows.map((row) => (
            <CreditLine key={row.key} row={row} axis={axis} plain={plain} hasCustomers={hasCustomers} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('attribution.sum')}</th>
            <td className={classes['drawn']}>
              <div className={shared['beside']}>
                <span />
                {model.sums.markov}
              </div>
            </td>
            {plain.map((name) => (
              <td key={name} className={shared['number']}>
                {model.sums[name]}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

type LineProps = {
  row: CreditRow;
  axis: ReturnType<typeof makeAxis>;
  plain: readonly ModelName[];
  hasCustomers: boolean;
};

function CreditLine({ row, axis, plain, hasCustomers }: LineProps) {
  const { t } = useTranslation('outcomes');
  const { markov } = row;
  const label = { name: row.name, value: markov.text, interval: markov.interval };

  return (
    <tr>
      <th scope="row" className={shared['name']}>
        <Behind
          selection={{ kind: 'conversion', step: row.key }}
          title={t('attribution.converted', { name: row.name })}
          disabled={!hasCustomers}
        >
          {row.name}
        </Behind>
      </th>
      <td className={classes['drawn']}>
        <div className={shared['beside']}>
          <DotWhisker axis={axis} {...markov} label={t('attribution.markovLabel', label)} />
          <span className={shared['estimate']}>
            <strong>{markov.text}</strong>
            <span className={shared['interval']}>{markov.interval}</span>
          </span>
        </div>
      </td>
      {plain.map((name) => {
        const credit = row.credit[name];
        return (
          <td key={name} className={shared['number']}>
            {credit?.text ?? '–'}
            {credit && <span className={shared['interval']}>{credit.interval}</span>}
          </td>
        );
      })}
      <td className={shared['number']}>{row.removal}</td>
    </tr>
  );
}

function ModelHead({ name }: { name: ModelName }) {
  const { t } = useTranslation('outcomes');
  return <Explained label={t(`attribution.modelHelp.${name}`)}>{t(`attribution.model.${name}`)}</Explained>;
}

/** A word of a column's head with its meaning on demand. */
function Explained({ label, children }: { label: string; children: string }) {
  return (
    <Tooltip label={label} multiline w={300}>
      <button type="button" className={classes['explained']}>
        {children}
      </button>
    </Tooltip>
  );
}
