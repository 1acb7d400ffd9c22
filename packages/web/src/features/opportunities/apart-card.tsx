import type { Cannibalisation, Opportunities } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useFieldWords } from '../touchpoints/index.ts';
import { AskButton } from './ask-button.tsx';
import classes from './opportunities.module.css';
import { OpportunityCard, ShownOf } from './opportunity-card.tsx';
import { PairRow } from './pair-row.tsx';

/** Pairs that customers use one of but seldom both; by description only where no interactions tell. */
export function ApartCard({ found }: { found: Opportunities['cannibalisation'] }) {
  const { t } = useTranslation('opportunities');
  const format = useFormat();
  const { basis, count, rows, alike, compared } = found;
  const said = { count, formatted: format.number(count) };
  const isCounted = basis === 'interactions';
  const none =
    alike === 0
      ? t('apart.noneAlike')
      : t('apart.none', { compared: format.number(compared), alike: format.number(alike) });

  return (
    <OpportunityCard
      id="apart-title"
      title={t('apart.title')}
      lead={t('apart.lead')}
      finding={count === 0 ? null : t(isCounted ? 'apart.finding' : 'apart.findingDescription', said)}
      none={none}
    >
      {!isCounted && count > 0 && <Text c="dimmed">{t('apart.descriptionOnly')}</Text>}
      {rows.length > 0 && (
        <ul className={classes['rows']} aria-labelledby="apart-title">
          {rows.map((pair) => (
            <Row key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
          ))}
        </ul>
      )}
      <ShownOf shown={rows.length} all={count} />
    </OpportunityCard>
  );
}

function Row({ pair: { one, other, use, phases, products, touched } }: { pair: Cannibalisation }) {
  const { t } = useTranslation('opportunities');
  const format = useFormat();
  const { optionOf } = useFieldWords();
  const reasons = [
    t('apart.both', { phases: format.list(phases) }),
    products.length > 0 && t('apart.products', { products: format.list(products) }),
    touched.length > 0 &&
      t('apart.touched', { touched: format.list(touched.map((option) => optionOf('touched', option))) }),
  ].filter((reason) => reason !== false);
  const names = { one: one.name, other: other.name };

  return (
    <PairRow
      {...{ one, other, use, reasons }}
      actions={
        <AskButton kind="conflict" title={t('apart.request', names)} touchpointId={one.id} about={t('and', names)} />
      }
    />
  );
}
