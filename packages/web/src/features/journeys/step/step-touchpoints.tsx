import { mapLimits } from '@anklang/domain';
import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { TouchpointInput, touchpointOf } from '../../touchpoints/fields/index.ts';
import { useMap } from '../live/map-context.ts';
import classes from './step.module.css';
import type { StepPartProps } from './step-part.ts';

/** Where the step happens: touchpoints of the register, one or the other, with what matters of them here. */
export function StepTouchpoints({ step, set }: StepPartProps) {
  const { t } = useTranslation('journeyParts');
  const { mayEdit } = useMap();
  const { touchpointIds } = step;
  const add = (id: string | null) => {
    if (id !== null && !touchpointIds.includes(id)) set({ touchpointIds: [...touchpointIds, id] });
  };

  return (
    <section aria-labelledby="step-touchpoints">
      <Title order={3} id="step-touchpoints">
        {t('step.touchpoints')}
      </Title>
      <Text fz="sm" c="dimmed" mb="xs">
        {t(touchpointIds.length === 0 ? 'step.touchpointsNone' : 'step.touchpointsLead')}
      </Text>
      <ul className={classes['items']} aria-labelledby="step-touchpoints">
        {touchpointIds.map((id, place) => (
          <TouchpointItem
            key={id}
            id={id}
            isShown={place === 0 && touchpointIds.length > 1}
            isFurther={place > 0}
            onShow={
              place === 0 ? null : () => set({ touchpointIds: [id, ...touchpointIds.filter((one) => one !== id)] })
            }
            onRemove={() => set({ touchpointIds: touchpointIds.filter((one) => one !== id) })}
          />
        ))}
      </ul>
      {mayEdit && touchpointIds.length < mapLimits.touchpoints && (
        <TouchpointInput
          // Chosen, it stands in the list above, and the field is empty again.
          key={touchpointIds.length}
          id="step-touchpoint"
          label={t('step.touchpointAdd')}
          placeholder={t('step.touchpointSearch')}
          description={null}
          error={null}
          exceptId={null}
          value={null}
          onChange={add}
        />
      )}
    </section>
  );
}

type ItemProps = {
  id: string;
  isShown: boolean;
  isFurther: boolean;
  onShow: (() => void) | null;
  onRemove: () => void;
};

function TouchpointItem({ id, isShown, isFurther, onShow, onRemove }: ItemProps) {
  const { t } = useTranslation('journeyParts');
  const { workspaceId, mayEdit, references } = useMap();
  const known = references?.touchpoints.find((one) => one.id === id);
  const read = useQuery({ ...touchpointOf(workspaceId, id), enabled: references !== undefined && !known });
  const name = known?.name ?? read.data?.name ?? (read.isError ? t('gone') : '…');

  return (
    <li>
      {isFurther && <span className={classes['or']}>{t('step.or')}</span>}
      <Group gap="xs" align="baseline">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Text>
        {isShown && (
          <Text fz="sm" c="dimmed">
            {t('step.shown')}
          </Text>
        )}
      </Group>
      <TouchpointFacts id={id} />
      <Group gap={4} mt={2} className={classes['actions'] ?? ''}>
        {!read.isError && (
          <ButtonLink
            variant="subtle"
            size="compact-sm"
            to="/w/$workspaceId/touchpoints/$touchpointId"
            params={{ workspaceId, touchpointId: id }}
            aria-label={t('step.openRecordOf', { name })}
          >
            {t('step.openRecord')}
          </ButtonLink>
        )}
        {mayEdit && onShow && (
          <Button variant="subtle" size="compact-sm" aria-label={t('step.showFirstOf', { name })} onClick={onShow}>
            {t('step.showFirst')}
          </Button>
        )}
        {mayEdit && (
          <Button variant="subtle" size="compact-sm" aria-label={t('step.takeOffOf', { name })} onClick={onRemove}>
            {t('step.takeOff')}
          </Button>
        )}
      </Group>
    </li>
  );
}

/** Who is responsible, what is aimed at and how much there is to show for it. */
function TouchpointFacts({ id }: { id: string }) {
  const { t } = useTranslation('journeyParts');
  const format = useFormat();
  const { references } = useMap();
  const touchpoint = references?.touchpoints.find((one) => one.id === id);
  if (!touchpoint) return null;
  const { departmentId, responsible, targetLevel, targetUntil, evidence } = touchpoint;
  const department = references?.departments.find((one) => one.id === departmentId)?.name;
  const points = targetLevel === null ? '' : format.signed(targetLevel, 0);
  const target =
    targetLevel === null
      ? t('step.fact.noTarget')
      : targetUntil
        ? t('step.fact.targetUntil', { points, date: format.date(targetUntil) })
        : t('step.fact.targetOnly', { points });

  return (
    <dl className={classes['facts']}>
      <Fact name={t('step.fact.owner')} says={department ?? t('step.fact.noOwner')} isSaid={Boolean(department)} />
      <Fact
        name={t('step.fact.responsible')}
        says={responsible ?? t('step.fact.noResponsible')}
        isSaid={responsible !== null}
      />
      <Fact name={t('step.fact.target')} says={target} isSaid={targetLevel !== null} />
      <Fact
        name={t('step.fact.evidence')}
        says={evidence === 0 ? t('step.fact.evidenceNone') : format.number(evidence)}
        isSaid={evidence > 0}
      />
    </dl>
  );
}

function Fact({ name, says, isSaid }: { name: string; says: string; isSaid: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-silent={!isSaid || undefined}>{says}</dd>
    </div>
  );
}
