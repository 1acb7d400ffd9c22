import type { MapStep } from '@anklang/domain';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconArrowRampRight, IconPlus, IconStarFilled, IconZoomInArea } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useMap } from '../live/map-context.ts';
import { StepDeviations, StepMarks } from '../measured/index.ts';
import classes from './grid.module.css';
import { useGridActs } from './grid-acts.ts';
import { NameInput } from './name-input.tsx';
import type { Somebody } from './somebody.ts';
import { spotKey } from './spot.ts';
import { ReaderMenu, StepMenu } from './step-menu.tsx';
import type { MapNames } from './use-map-names.ts';

type Props = {
  step: MapStep;
  number: number;
  names: MapNames;
  /** What a screen reader is told of the ways from here. */
  ways: string;
  left: number;
  width: number;
  isCompact: boolean;
  isActive: boolean;
  isWriting: boolean;
  hasMenu: boolean;
  mayEdit: boolean;
  isLast: boolean;
  somebody: Somebody | undefined;
};

/** The head of a column: number, name, where it happens, and what the step opens into. */
export const StepHead = memo(function StepHead(props: Props) {
  const { step, number, names, ways, isActive, isWriting, hasMenu, mayEdit, somebody } = props;
  const { t } = useTranslation('journeyMap');
  const acts = useGridActs();
  const Menu = mayEdit ? StepMenu : ReaderMenu;
  const { listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id: `step:${step.id}`,
    data: { kind: 'step', id: step.id, name: step.name },
    disabled: !mayEdit || isWriting,
  });
  const spot = { stepId: step.id, laneId: null };
  const opens = step.mapId === null ? null : (names.map(step.mapId) ?? t('cell.unknown'));
  const touchpoint = step.touchpointIds[0] === undefined ? undefined : names.touchpoint(step.touchpointIds[0]);
  const phase = step.phaseId === null ? undefined : names.phase(step.phaseId);
  const label = [
    t('step.label', { number, name: step.name }),
    phase && t('step.phase', { name: phase }),
    touchpoint?.name ?? t('step.noTouchpoint'),
    opens && t('step.opensInto', { name: opens }),
    !step.follows && t('step.branch'),
    ways,
    somebody && t('cell.atWork', { name: somebody.name }),
  ];

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens to keys for all of its places.
    <div
      role="columnheader"
      ref={setNodeRef}
      {...listeners}
      aria-colindex={number + 1}
      aria-label={label.filter(Boolean).join(', ')}
      tabIndex={isActive && !isWriting ? 0 : -1}
      data-spot={spotKey(spot)}
      data-active={isActive || undefined}
      data-dragging={isDragging || undefined}
      className={classes['head']}
      style={{
        left: props.left,
        width: props.width,
        transform: CSS.Translate.toString(transform),
        transition,
        ...(somebody && { boxShadow: `inset 0 0 0 2px ${somebody.colour}` }),
      }}
      onClick={() => !isWriting && acts.go(spot)}
      onDoubleClick={() => !isWriting && acts.go(spot, { write: true })}
      onContextMenu={(event) => {
        if (isWriting) return;
        event.preventDefault();
        acts.openMenu(spot);
      }}
    >
      <div className={classes['headTop']}>
        <span className={classes['number']}>{number}</span>
        {!step.follows && <IconArrowRampRight size={15} aria-hidden />}
        <span className={classes['grow']} />
        <StepMarks stepId={step.id} />
        {!props.isCompact && <StepDeviations stepId={step.id} />}
        {step.mapId !== null && <OpenMap mapId={step.mapId} name={opens ?? ''} />}
        <Menu step={step} number={number} isOpen={hasMenu} mayEdit={mayEdit} isLast={props.isLast} />
      </div>
      {isWriting ? <StepNameInput step={step} /> : <div className={classes['stepName']}>{step.name}</div>}
      {!props.isCompact && !isWriting && <Touchpoint step={step} touchpoint={touchpoint} />}
      {mayEdit && !isWriting && (
        <ActionIcon
          className={classes['plus']}
          tabIndex={-1}
          size={22}
          radius="xl"
          aria-label={t('step.addHere', { name: step.name })}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={(event) => {
            event.stopPropagation();
            acts.addStep(step.id);
          }}
        >
          <IconPlus size={14} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
});

function StepNameInput({ step }: { step: MapStep }) {
  const { t } = useTranslation('journeyMap');
  const acts = useGridActs();
  return (
    <NameInput
      label={t('step.name')}
      name={step.name}
      maxLength={200}
      onEnd={(name, isByKey) =>
        acts.keep(name ? [{ do: 'changeStep', id: step.id, change: { name } }] : [], isByKey ? 'stay' : null)
      }
    />
  );
}

type TouchpointProps = { step: MapStep; touchpoint: ReturnType<MapNames['touchpoint']> };

function Touchpoint({ step, touchpoint }: TouchpointProps) {
  const { t } = useTranslation('journeyMap');
  const format = useFormat();
  const others = step.touchpointIds.length - 1;
  if (!touchpoint) return null;

  return (
    <div className={classes['touchpoint']}>
      {touchpoint.isMostImportant && <IconStarFilled size={12} role="img" aria-label={t('step.important')} />}
      {isCritical(touchpoint.criticality) && (
        <IconAlertTriangle size={13} role="img" aria-label={t('step.critical')} className={classes['critical']} />
      )}
      {touchpoint.name !== step.name && <span>{touchpoint.name}</span>}
      {others > 0 && <span> {t('step.moreTouchpoints', { count: others, formatted: format.number(others) })}</span>}
    </div>
  );
}

function isCritical(criticality: string | null): boolean {
  return criticality === 'knockOut';
}

function OpenMap({ mapId, name }: { mapId: string; name: string }) {
  const { t } = useTranslation('journeyMap');
  const { workspaceId, journey } = useMap();
  return (
    <ActionIcon
      renderRoot={(root) => (
        <Link
          {...root}
          to="/w/$workspaceId/journeys/$mapId"
          params={{ workspaceId, mapId }}
          search={{ opener: journey.id }}
        />
      )}
      variant="subtle"
      size={24}
      tabIndex={-1}
      aria-label={t('step.openMap', { name })}
      title={t('step.openMap', { name })}
    >
      <IconZoomInArea size={16} aria-hidden />
    </ActionIcon>
  );
}
