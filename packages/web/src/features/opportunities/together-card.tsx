import type { Opportunities, Synergy } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import classes from './opportunities.module.css';
import { OpportunityCard, ShownOf } from './opportunity-card.tsx';
import { PairRow } from './pair-row.tsx';

type Props = { found: Opportunities['synergies']; hasInteractions: boolean };

/** Pairs that the same customers use, and whose hand-over nobody has described or is called bad. */
export function TogetherCard({ found: { count, rows, compared }, hasInteractions }: Props) {
  const { t } = useTranslation('opportunities');
  const format = useFormat();
  const params = { workspaceId: useWorkspaceId() };
  const mayImport = useMay('interaction.write');

  return (
    <OpportunityCard
      id="together-title"
      title={t('together.title')}
      lead={t('together.lead')}
      finding={count === 0 ? null : t('together.finding', { count, formatted: format.number(count) })}
      none={hasInteractions ? t('together.none', { compared: format.number(compared) }) : t('together.noInteractions')}
      actions={
        !hasInteractions &&
        mayImport && (
          <ButtonLink to="/w/$workspaceId/interactions/import" params={params} variant="default" size="sm">
            {t('together.toInteractions')}
          </ButtonLink>
        )
      }
    >
      {rows.length > 0 && (
        <ul className={classes['rows']} aria-labelledby="together-title">
          {rows.map((pair) => (
            <Row key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
          ))}
        </ul>
      )}
      <ShownOf shown={rows.length} all={count} />
    </OpportunityCard>
  );
}

function Row({ pair: { one, other, use, handOvers, link } }: { pair: Synergy }) {
  const { t } = useTranslation('opportunities');
  const format = useFormat();
  const name = t('and', { one: one.name, other: other.name });
  const reasons = [
    t('together.handOvers', { count: handOvers, formatted: format.number(handOvers) }),
    link === null && t('together.undeclared'),
    link?.level === 'disappointing' && t('together.bad'),
    link?.losesContext && t('together.losesContext'),
    link?.breaksMedium && t('together.breaksMedium'),
  ].filter((reason) => typeof reason === 'string');

  return (
    <PairRow
      {...{ one, other, use, reasons }}
      actions={
        <ButtonLink
          to="/w/$workspaceId/touchpoints/$touchpointId"
          params={{ workspaceId: useWorkspaceId(), touchpointId: one.id }}
          hash="links-title"
          variant="default"
          size="compact-sm"
          aria-label={t('together.describe', { name })}
        >
          {t('together.describeShort')}
        </ButtonLink>
      }
    />
  );
}
