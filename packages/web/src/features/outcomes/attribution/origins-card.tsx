import type { ConversionAttribution } from '@anklang/domain';
import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useMoney } from '../../../lib/format/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import shared from '../outcomes.module.css';
import type { AttributionModel } from './prepare-attribution.ts';

/** What customers say themselves about where they come from, beside what was measured. */
export function OriginsCard({ answer, model }: { answer: ConversionAttribution; model: AttributionModel }) {
  const { t } = useTranslation('outcomes');
  const formats = formatsFor(useLanguage());
  const money = useMoney();
  const { reportedOrigins, steps } = answer;
  if (reportedOrigins.length === 0) return null;
  const measured = new Map(model.rows.map(({ key, markov }) => [key, markov] as const));

  return (
    <Paper p="md" component="section" aria-labelledby="origins-title">
      <Title order={2} id="origins-title" mb={4}>
        {t('attribution.origins.title')}
      </Title>
      <Text c="dimmed" fz="sm" mb="sm" maw="80ch">
        {t('attribution.origins.lead')}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrow keys. */}
      <section className={shared['wide']} tabIndex={0} aria-label={t('attribution.origins.caption')}>
        <table className={shared['table']} aria-label={t('attribution.origins.caption')}>
          <thead>
            <tr>
              <th scope="col">{t('attribution.origins.origin')}</th>
              {(['customers', 'conversions', 'value', 'measured'] as const).map((column) => (
                <th key={column} scope="col" className={shared['number']}>
                  {t(`attribution.origins.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reportedOrigins.map(({ origin, step, customers, conversions, value }) => {
              const credit = step === null ? undefined : measured.get(steps[step]?.key ?? '');
              return (
                <tr key={origin}>
                  <th scope="row" className={shared['name']}>
                    {origin}
                  </th>
                  <td className={shared['number']}>{formats.count(customers)}</td>
                  <td className={shared['number']}>{formats.count(conversions)}</td>
                  <td className={shared['number']}>{money.write(value, 0)}</td>
                  <td className={shared['number']}>
                    {credit ? (
                      <>
                        {credit.text}
                        <span className={shared['interval']}>{credit.interval}</span>
                      </>
                    ) : (
                      <span className={shared['soft']}>{t('attribution.origins.noStep')}</span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </Paper>
  );
}
