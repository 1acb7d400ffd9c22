import type { ConversionAttribution } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import shared from '../outcomes.module.css';

const most = 200;

/** The flows as a table, position by position, the largest first; what is left out is in the file. */
export function FlowTable({ answer: { flows, steps } }: { answer: ConversionAttribution }) {
  const { t } = useTranslation('outcomes');
  const formats = formatsFor(useLanguage());
  const sorted = flows.toSorted(
    (a, b) => a.position - b.position || b.conversions + b.nulls - a.conversions - a.nulls || a.from - b.from,
  );

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrow keys. */}
      <section className={shared['wide']} tabIndex={0} aria-label={t('attribution.flow.caption')}>
        <table className={shared['table']} aria-label={t('attribution.flow.caption')}>
          <thead>
            <tr>
              <th scope="col" className={shared['number']}>
                {t('attribution.flow.step')}
              </th>
              <th scope="col">{t('attribution.flow.from')}</th>
              <th scope="col">{t('attribution.flow.to')}</th>
              <th scope="col" className={shared['number']}>
                {t('attribution.flow.withConversion')}
              </th>
              <th scope="col" className={shared['number']}>
                {t('attribution.flow.withoutConversion')}
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, most).map(({ position, from, to, conversions, nulls }) => (
              <tr key={`${position} ${from} ${to}`}>
                <td className={shared['number']}>{position + 1}</td>
                <th scope="row">{steps[from]?.name}</th>
                <td>{to === null ? t('attribution.flow.endsHere') : steps[to]?.name}</td>
                <td className={shared['number']}>{formats.count(conversions)}</td>
                <td className={shared['number']}>{formats.count(nulls)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {sorted.length > most && (
        <Text fz="sm" c="dimmed" mt={6}>
          {t('attribution.flow.allRows', { count: sorted.length })}
        </Text>
      )}
    </>
  );
}
