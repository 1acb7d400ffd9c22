import type { MapLane } from '@anklang/domain';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './grid.module.css';
import { useGridActs } from './grid-acts.ts';
import { NameInput } from './name-input.tsx';
import { spotKey } from './spot.ts';

type Props = {
  lane: MapLane;
  name: string;
  isActive: boolean;
  isWriting: boolean;
  hasMenu: boolean;
  mayEdit: boolean;
  isFirst: boolean;
  isLast: boolean;
};

/** The name of a lane at the left edge. */
export function LaneHead({ lane, name, isActive, isWriting, hasMenu, mayEdit, isFirst, isLast }: Props) {
  const { t } = useTranslation('journeyMap');
  const acts = useGridActs();
  const spot = { stepId: null, laneId: lane.id };
  const { listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id: `lane:${lane.id}`,
    data: { kind: 'lane', id: lane.id, name },
    disabled: !mayEdit || isWriting,
  });
  const button = (
    <ActionIcon
      variant="subtle"
      size={24}
      tabIndex={-1}
      aria-label={t('laneRow.menu', { name })}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        acts.openMenu(hasMenu ? null : spot);
      }}
    >
      <IconDots size={16} aria-hidden />
    </ActionIcon>
  );

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens to keys for all of its places.
    <div
      role="rowheader"
      ref={setNodeRef}
      {...listeners}
      aria-colindex={1}
      tabIndex={isActive && !isWriting ? 0 : -1}
      data-spot={spotKey(spot)}
      data-active={isActive || undefined}
      data-dragging={isDragging || undefined}
      className={classes['laneHead']}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      onClick={() => !isWriting && acts.go(spot)}
      onDoubleClick={() => !isWriting && acts.go(spot, { write: true })}
      onContextMenu={(event) => {
        if (!mayEdit || isWriting) return;
        event.preventDefault();
        acts.openMenu(spot);
      }}
    >
      {isWriting ? (
        <NameInput
          label={t('laneRow.name')}
          name={lane.name}
          placeholder={t(`lane.${lane.kind}`)}
          maxLength={120}
          onEnd={(next, isByKey) =>
            acts.keep(
              next === null ? [] : [{ do: 'changeLane', id: lane.id, change: { name: next } }],
              isByKey ? 'stay' : null,
            )
          }
        />
      ) : (
        <>
          <span className={classes['grow']}>{name}</span>
          {mayEdit && !hasMenu && button}
          {mayEdit && hasMenu && (
            <Menu opened onChange={(opened) => !opened && acts.go(spot)} returnFocus={false} trapFocus withinPortal>
              <Menu.Target>{button}</Menu.Target>
              <Menu.Dropdown
                onClick={(event) => event.stopPropagation()}
                onPointerDown={(event) => event.stopPropagation()}
              >
                <Menu.Item onClick={() => acts.go(spot, { write: true })}>{t('menu.rename')}</Menu.Item>
                <Menu.Item disabled={isFirst} onClick={() => acts.moveLane(lane.id, -1)}>
                  {t('menu.up')}
                </Menu.Item>
                <Menu.Item disabled={isLast} onClick={() => acts.moveLane(lane.id, 1)}>
                  {t('menu.down')}
                </Menu.Item>
                <Menu.Item onClick={() => acts.hideLane(lane.id)}>{t('menu.hide')}</Menu.Item>
                <Menu.Item c="var(--danger)" onClick={() => acts.remove(spot)}>
                  {t('menu.removeLane')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </>
      )}
    </div>
  );
}
