import { type LaneKind, type MapLane, type MapOperation, mapLimits } from '@anklang/domain';
import { ActionIcon, Button, Checkbox, Group, Modal, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { newPartId } from '../../../lib/new-part-id.ts';
import { useConfirm } from '../../../ui/use-confirm.tsx';
import { useMap } from '../live/map-context.ts';
import { addLane, countCells, missingKinds, moveBy } from './lane-changes.ts';
import classes from './parts.module.css';
import { TypedText } from './typed-text.tsx';
import { useNames } from './use-names.ts';

/** Which lanes the map has, in which order and under which names, and those it could have. */
export function LanesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['journeyParts', 'shell']);
  const { map } = useMap();

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('lanes.title')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <Stack gap="lg">
        <Text fz="sm" c="dimmed">
          {t('lanes.lead')}
        </Text>
        {map.lanes.length === 0 ? (
          <Text>{t('lanes.none')}</Text>
        ) : (
          <ul className={classes['items']} aria-label={t('lanes.list')}>
            {map.lanes.map((lane) => (
              <LaneItem key={lane.id} lane={lane} />
            ))}
          </ul>
        )}
        <AddLanes />
      </Stack>
    </Modal>
  );
}

function LaneItem({ lane }: { lane: MapLane }) {
  const { t } = useTranslation(['journeyParts', 'journeyMap']);
  const { map, change } = useMap();
  const names = useNames();
  const name = names.lane(lane);
  const set = (part: Extract<MapOperation, { do: 'changeLane' }>['change']) =>
    change([{ do: 'changeLane', id: lane.id, change: part }]);
  const askRemove = useRemoveLane(lane, name);

  return (
    <li className={classes['item']}>
      <Checkbox
        aria-label={t('lanes.show', { name })}
        checked={!lane.isHidden}
        onChange={(event) => set({ isHidden: !event.currentTarget.checked })}
      />
      <TypedText
        className={classes['grow'] ?? ''}
        aria-label={t('lanes.name', { name })}
        placeholder={t(`journeyMap:lane.${lane.kind}`)}
        maxLength={120}
        value={lane.name}
        onTyped={(typed) => set({ name: typed })}
      />
      <Group gap={2} wrap="nowrap">
        {([-1, 1] as const).map((by) => {
          const move = moveBy(map.lanes, { id: lane.id, by });
          const Icon = by === -1 ? IconArrowUp : IconArrowDown;
          return (
            <ActionIcon
              key={by}
              variant="subtle"
              color="gray"
              aria-label={t(by === -1 ? 'lanes.up' : 'lanes.down', { name })}
              disabled={!move}
              onClick={() => move && change([{ do: 'moveLane', ...move }])}
            >
              <Icon size={16} aria-hidden />
            </ActionIcon>
          );
        })}
        <ActionIcon variant="subtle" color="gray" aria-label={t('lanes.remove', { name })} onClick={askRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  );
}

/** Asks only where something would go. */
function useRemoveLane(lane: MapLane, name: string) {
  const { t } = useTranslation('journeyParts');
  const format = useFormat();
  const confirm = useConfirm();
  const { map, change } = useMap();
  const remove = () => change([{ do: 'removeLane', id: lane.id }]);

  return () => {
    const count = countCells(map, lane.id);
    if (count === 0) return remove();
    confirm({
      title: t('lanes.removeTitle'),
      text: t('lanes.removeText', { name, count, formatted: format.number(count) }),
      verb: t('lanes.removeVerb'),
      onConfirm: remove,
    });
  };
}

function AddLanes() {
  const { t } = useTranslation(['journeyParts', 'journeyMap']);
  const format = useFormat();
  const { map, change } = useMap();
  const [name, setName] = useState('');
  const missing = missingKinds(map);
  const add = (kind: LaneKind, ownName = '') =>
    change([addLane(map, { id: newPartId(), kind, name: ownName, isHidden: false })]);
  const addOwn = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    add('own', name.trim());
    setName('');
  };

  if (map.lanes.length >= mapLimits.lanes) {
    return <Text fz="sm">{t('lanes.full', { formatted: format.number(mapLimits.lanes) })}</Text>;
  }
  return (
    <section aria-labelledby="lanes-add">
      <Title order={3} id="lanes-add" mb="xs">
        {t('lanes.add')}
      </Title>
      {missing.length > 0 && (
        <Group gap="xs" mb="md">
          {missing.map((kind) => {
            const usual = t(`journeyMap:lane.${kind}`);
            return (
              <Button
                key={kind}
                variant="default"
                size="compact-sm"
                leftSection={<IconPlus size={14} aria-hidden />}
                aria-label={t('lanes.addKind', { name: usual })}
                onClick={() => add(kind)}
              >
                {usual}
              </Button>
            );
          })}
        </Group>
      )}
      <form onSubmit={addOwn} noValidate>
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            flex={1}
            label={t('lanes.ownName')}
            placeholder={t('lanes.ownHint')}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={name.trim() === ''}>
            {t('lanes.ownAdd')}
          </Button>
        </Group>
      </form>
    </section>
  );
}
