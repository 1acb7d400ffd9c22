import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { entriesOf } from '../../touchpoints/fields/index.ts';
import { useMap } from '../live/map-context.ts';

/** Phases to choose from: those of the product's own decision cycle first, in its order. */
export function usePhaseChoices() {
  const { t } = useTranslation('journeyParts');
  const { workspaceId, journey, references } = useMap();
  const products = useQuery({ ...entriesOf(workspaceId, 'product'), enabled: journey.productId !== null });
  const phases = references?.phases ?? [];
  const product = products.data?.find(({ id }) => id === journey.productId);
  const ownIds = Array.isArray(product?.body['phaseIds']) ? (product.body['phaseIds'] as string[]) : [];
  const own = ownIds.flatMap((id) => phases.find((phase) => phase.id === id) ?? []);
  const others = phases.filter((phase) => !own.includes(phase));
  const choice = ({ id, name, influence }: (typeof phases)[number]) => ({
    value: id,
    label: influence === 'before' || influence === 'after' ? t(`step.influence.${influence}`, { name }) : name,
  });
  const none = { value: '', label: t('step.noPhase') };
  if (own.length === 0 || !product) return [none, ...others.map(choice)];

  const ofCycle = { group: t('step.cycleOf', { product: product.name }), items: own.map(choice) };
  if (others.length === 0) return [none, ofCycle];
  return [none, ofCycle, { group: t('step.otherPhases'), items: others.map(choice) }];
}
