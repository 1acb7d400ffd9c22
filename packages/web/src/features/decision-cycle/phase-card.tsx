import { type CyclePhase, levelOfPoints } from '@anklang/domain';
import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './decision-cycle.module.css';
import { isGap } from './sum-up-cycle.ts';

type Props = { phase: CyclePhase; productId: string | undefined };

/** A phase in short: how many touchpoints, how it is felt, and whether anybody is there at all. */
export function PhaseCard({ phase, productId }: Props) {
  const { t } = useTranslation('decisionCycle');
  const { name, influence, shared } = phase;

  return (
    <div className={classes['card']} data-influence={influence} data-gap={isGap(phase) || undefined}>
      {influence !== 'none' && <span className={classes['influence']}>{t(`influence.${influence}`)}</span>}
      <span className={classes['name']}>{name}</span>
      {isGap(phase) ? (
        <Badge variant="light" color="var(--danger)" size="sm" mt={2}>
          {t('gap')}
        </Badge>
      ) : (
        <span className={classes['figures']}>
          <TouchpointsLink phase={phase} productId={productId} />
          {shared > 0 && <span>{t('sharedShort', { count: shared })}</span>}
        </span>
      )}
      <Felt phase={phase} />
    </div>
  );
}

/** The way to the touchpoints of a phase. */
export function TouchpointsLink({ phase: { id, name, touchpoints }, productId }: Props) {
  const { t } = useTranslation('decisionCycle');
  const workspaceId = useWorkspaceId();
  const words = t('touchpoints', { count: touchpoints });
  if (touchpoints === 0) return <span>{words}</span>;
  return (
    <TextLink
      to="/w/$workspaceId/touchpoints"
      params={{ workspaceId }}
      fz="inherit"
      search={productId === undefined ? { phase: id } : { phase: id, with: `productIds:${productId}` }}
      aria-label={t('touchpointsOf', { touchpoints: words, name })}
    >
      {words}
    </TextLink>
  );
}

export function Felt({ phase: { asIs } }: { phase: CyclePhase }) {
  const { t } = useTranslation('decisionCycle');
  const format = useFormat();
  if (asIs === null) return null;
  const level = levelOfPoints(asIs);
  return (
    <span className={classes['felt']}>
      {format.signed(asIs, 0)} <LevelMark level={level} label={t(`level.${level}`)} />
    </span>
  );
}
