import { everybody, type MapOperation, type MapPersona, mapLimits } from '@anklang/domain';
import { ActionIcon, Button, Group, Modal, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import { useConfirm } from '../../../ui/use-confirm.tsx';
import { moveBy } from '../lanes/lane-changes.ts';
import classes from '../lanes/parts.module.css';
import { TypedLines } from '../lanes/typed-text.tsx';
import { useNames } from '../lanes/use-names.ts';
import { useMap } from '../live/map-context.ts';
import { countOwn } from './count-own.ts';

/** Whom the journey is drawn for, in which situation they begin and what they want. */
export function PersonasDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['journeyParts', 'shell']);
  const { map } = useMap();

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('personas.title')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <Stack gap="lg">
        <Text fz="sm" c="dimmed">
          {t('personas.lead')}
        </Text>
        {map.personas.length === 0 ? (
          <Text>{t('personas.none')}</Text>
        ) : (
          <ul className={classes['items']} aria-label={t('personas.list')}>
            {map.personas.map((persona) => (
              <PersonaItem key={persona.id} persona={persona} />
            ))}
          </ul>
        )}
        <AddPersona />
      </Stack>
    </Modal>
  );
}

function PersonaItem({ persona }: { persona: MapPersona }) {
  const { t } = useTranslation('journeyParts');
  const { map, change } = useMap();
  const name = useNames().persona(persona.id);
  const set = (part: Extract<MapOperation, { do: 'changePersona' }>['change']) =>
    change([{ do: 'changePersona', id: persona.id, change: part }]);
  const askRemove = useRemovePersona(persona.id, name);

  return (
    <li className={classes['card']}>
      <Group justify="space-between" wrap="nowrap" mb={6}>
        <Title order={3} style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Title>
        <Group gap={2} wrap="nowrap">
          {([-1, 1] as const).map((by) => {
            const move = moveBy(map.personas, { id: persona.id, by });
            const Icon = by === -1 ? IconArrowUp : IconArrowDown;
            return (
              <ActionIcon
                key={by}
                variant="subtle"
                color="gray"
                aria-label={t(by === -1 ? 'personas.up' : 'personas.down', { name })}
                disabled={!move}
                onClick={() => move && change([{ do: 'movePersona', ...move }])}
              >
                <Icon size={16} aria-hidden />
              </ActionIcon>
            );
          })}
          <ActionIcon variant="subtle" color="gray" aria-label={t('personas.remove', { name })} onClick={askRemove}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <Stack gap="sm">
        {(['scenario', 'goal'] as const).map((part) => (
          <TypedLines
            key={part}
            label={t(`personas.${part}`)}
            aria-label={t(`personas.${part}Of`, { name })}
            description={t(`personas.${part}Hint`)}
            maxLength={1000}
            value={persona[part]}
            onTyped={(text) => set(part === 'goal' ? { goal: text } : { scenario: text })}
          />
        ))}
      </Stack>
    </li>
  );
}

/** Asks only where the persona says something of its own. */
function useRemovePersona(id: string, name: string) {
  const { t } = useTranslation('journeyParts');
  const format = useFormat();
  const confirm = useConfirm();
  const { map, change, persona, setPersona } = useMap();
  const remove = () => {
    if (persona === id) setPersona(everybody);
    change([{ do: 'removePersona', id }]);
  };

  return () => {
    const count = countOwn(map, id);
    if (count === 0) return remove();
    confirm({
      title: t('personas.removeTitle'),
      text: t('personas.removeText', { name, count, formatted: format.number(count) }),
      verb: t('personas.removeVerb'),
      onConfirm: remove,
    });
  };
}

function AddPersona() {
  const { t } = useTranslation('journeyParts');
  const format = useFormat();
  const { workspaceId, map, references, change } = useMap();
  const [chosen, setChosen] = useState('');
  const segments = references?.segments ?? [];
  const free = segments.filter(({ id }) => !map.personas.some((one) => one.id === id));
  const groupOf = (isPersona: boolean) =>
    free.filter((one) => one.isPersona === isPersona).map(({ id, name }) => ({ value: id, label: name }));
  const add = () => {
    change([
      { do: 'addPersona', persona: { id: chosen, scenario: '', goal: '' }, after: map.personas.at(-1)?.id ?? null },
    ]);
    setChosen('');
  };

  if (map.personas.length >= mapLimits.personas) {
    return <Text fz="sm">{t('personas.full', { formatted: format.number(mapLimits.personas) })}</Text>;
  }
  if (segments.length === 0 && references) {
    return (
      <Text fz="sm">
        {t('personas.noSegments')}{' '}
        <TextLink to="/w/$workspaceId/surroundings/$kind" params={{ workspaceId, kind: 'segment' }} fz="sm">
          {t('personas.toSegments')}
        </TextLink>
      </Text>
    );
  }
  if (free.length === 0) return null;
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <NativeSelect
        flex={1}
        label={t('personas.add')}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          { value: '', label: t('personas.choose') },
          { group: t('personas.personasGroup'), items: groupOf(true) },
          { group: t('personas.segmentsGroup'), items: groupOf(false) },
        ].filter((choice) => choice.items === undefined || choice.items.length > 0)}
      />
      <Button variant="default" disabled={chosen === ''} onClick={add}>
        {t('personas.addVerb')}
      </Button>
    </Group>
  );
}
