import { Group, Paper, SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { countCustomers } from '../count-words.ts';
import shared from '../outcomes.module.css';
import { CurvePicture } from './curve-picture.tsx';
import type { CurveModel } from './prepare-curve.ts';

/** The mean balance month by month around the zero line, as a picture or a table. */
export function CurveCard({ model }: { model: CurveModel }) {
  const { t } = useTranslation('outcomes');
  const formats = formatsFor(useLanguage());
  const [view, setView] = useState('chart');
  const customers = (count: number) => countCustomers(count, { t, formats });
  const tooShort = model.points.length < 2;

  return (
    <Paper p="md" component="section" aria-labelledby="curve-title">
      <Group justify="space-between" align="flex-start" mb="xs">
        <div>
          <Text fz="sm" c="dimmed">
            {model.ends && t('account.curve.title')}
          </Text>
          <Title order={2} id="curve-title">
            {model.ends
              ? t('account.curve.finding', {
                  from: model.ends.from.balance,
                  since: model.ends.from.month,
                  to: model.ends.to.balance,
                  now: model.ends.to.month,
                })
              : t('account.curve.title')}
          </Title>
        </div>
        {!tooShort && (
          <SegmentedControl
            aria-label={t('account.curve.view')}
            value={view}
            onChange={setView}
            data={[
              { value: 'chart', label: t('account.curve.chart') },
              { value: 'table', label: t('account.curve.table') },
            ]}
          />
        )}
      </Group>
      {tooShort && <Text>{t('account.curve.tooShort')}</Text>}
      {!tooShort && view === 'chart' && <CurvePicture model={model} customers={customers} />}
      {!tooShort && view === 'table' && (
        <table className={shared['table']} aria-label={t('account.curve.caption')}>
          <thead>
            <tr>
              <th scope="col">{t('account.curve.month')}</th>
              <th scope="col" className={shared['number']}>
                {t('account.curve.balance')}
              </th>
              <th scope="col" className={shared['number']}>
                {t('account.curve.customers')}
              </th>
            </tr>
          </thead>
          <tbody>
            {model.points.map((point) => (
              <tr key={point.key}>
                <th scope="row">{point.month}</th>
                <td className={shared['number']}>{point.balance}</td>
                <td className={shared['number']}>{formats.count(point.customers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Text fz="sm" c="dimmed" mt="xs" maw="80ch">
        {t('account.curve.help')}
      </Text>
    </Paper>
  );
}
