import type { MapStep } from '@anklang/domain';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMap } from '../live/map-context.ts';
import { useGridActs } from './grid-acts.ts';

type Props = { step: MapStep; number: number; isOpen: boolean; mayEdit: boolean; isLast: boolean };

/** What can be done with a step. Closed it is a button only, so that many of them cost nothing. */
export function StepMenu(props: Props) {
  const { t } = useTranslation('journeyMap');
  const acts = useGridActs();
  const { step, isOpen } = props;
  const spot = { stepId: step.id, laneId: null };
  const button = (
    <ActionIcon
      variant="subtle"
      size={24}
      tabIndex={-1}
      aria-label={t('step.menu', { name: step.name })}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        acts.openMenu(isOpen ? null : spot);
      }}
    >
      <IconDots size={16} aria-hidden />
    </ActionIcon>
  );
  if (!isOpen) return button;

  return (
    <Menu
      opened
      // The way out by Escape or a click beside it leads back to the step.
      onChange={(opened) => !opened && acts.go(spot)}
      returnFocus={false}
      trapFocus
      position="bottom-end"
      withinPortal
    >
      <Menu.Target>{button}</Menu.Target>
      <Items {...props} />
    </Menu>
  );
}

/** Whoever has come by a link has nothing to open: there is only the map. */
export function ReaderMenu(props: Props) {
  return useMap().isShared ? null : <StepMenu {...props} />;
}

function Items({ step, number, mayEdit, isLast }: Props) {
  const { t } = useTranslation('journeyMap');
  const acts = useGridActs();
  const { map, workspaceId, journey } = useMap();
  const spot = { stepId: step.id, laneId: null };
  const before = map.steps[number - 2]?.id ?? null;

  return (
    <Menu.Dropdown onClick={(event) => event.stopPropagation()} onPointerDown={(event) => event.stopPropagation()}>
      <Menu.Item onClick={() => acts.openStep(step.id)}>{t('menu.open')}</Menu.Item>
      {step.mapId !== null && (
        <Menu.Item
          renderRoot={(root) => (
            <Link
              {...root}
              to="/w/$workspaceId/journeys/$mapId"
              params={{ workspaceId, mapId: step.mapId ?? '' }}
              search={{ opener: journey.id }}
            />
          )}
        >
          {t('menu.openMap')}
        </Menu.Item>
      )}
      {mayEdit && (
        <>
          <Menu.Item onClick={() => acts.go(spot, { write: true })}>{t('menu.rename')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => acts.addStep(before)}>{t('menu.addBefore')}</Menu.Item>
          <Menu.Item onClick={() => acts.addStep(step.id)}>{t('menu.addBehind')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item disabled={number === 1} onClick={() => acts.moveStep(step.id, -1)}>
            {t('menu.left')}
          </Menu.Item>
          <Menu.Item disabled={isLast} onClick={() => acts.moveStep(step.id, 1)}>
            {t('menu.right')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item c="var(--danger)" onClick={() => acts.remove(spot)}>
            {t('menu.remove')}
          </Menu.Item>
        </>
      )}
    </Menu.Dropdown>
  );
}
