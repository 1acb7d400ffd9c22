import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

type Props = {
  touchpoint: { id: string; name: string };
  /** Where it was found that something should be done; goes into the measure as its reason. */
  foundIn?: 'ranking' | 'start';
  look?: 'button' | 'text';
};

/** To a new measure with the touchpoint and the finding filled in; only for those who may propose one. */
export function PlanMeasureLink({ touchpoint: { id, name }, foundIn, look = 'button' }: Props) {
  const { t } = useTranslation('measures');
  const workspaceId = useWorkspaceId();
  const mayPlan = useMay('measure.edit');
  if (!mayPlan) return null;
  const search = {
    touchpoint: id,
    ...(foundIn && { finding: t(`found.${foundIn}`, { name }), page: `/${foundIn}` }),
  };
  const to = { to: '/w/$workspaceId/implementation/new', params: { workspaceId }, search } as const;
  const label = t('planFor', { name });

  return look === 'button' ? (
    <ButtonLink {...to} variant="default" size="sm" aria-label={label}>
      {t('plan')}
    </ButtonLink>
  ) : (
    <TextLink {...to} fz="xs" aria-label={label}>
      {t('plan')}
    </TextLink>
  );
}
