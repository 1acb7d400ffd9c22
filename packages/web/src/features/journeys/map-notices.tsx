import type { Cell, MapOperation } from '@anklang/domain';
import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { sayCell } from './grid/cell-text.tsx';
import { type MapNames, useMapNames } from './grid/use-map-names.ts';
import { type CellConflict, useMap } from './live/map-context.ts';

/** What needs a word: two wrote at once, something could not be kept, or the journey is gone. */
export function MapNotices() {
  const { t } = useTranslation('journeyMap');
  const format = useFormat();
  const { conflicts, lost, forgetLost, isGone = false, references } = useMap();
  const names = useMapNames(references);

  return (
    <Stack gap="sm" mb={conflicts.length + lost.length > 0 || isGone ? 'sm' : 0} role="status">
      {isGone && (
        <Alert color="var(--danger)" variant="outline" title={t('gone.title')}>
          {t('gone.text')}
        </Alert>
      )}
      {conflicts.length > 0 && (
        <Alert
          color="var(--accent)"
          variant="outline"
          bg="var(--card)"
          title={t('conflict.title', { count: conflicts.length, formatted: format.number(conflicts.length) })}
        >
          <Stack gap="md">
            {conflicts.map((conflict) => (
              <Conflict key={conflict.id} conflict={conflict} names={names} />
            ))}
          </Stack>
        </Alert>
      )}
      {lost.length > 0 && (
        <Alert color="var(--danger)" variant="outline" bg="var(--card)" title={t('lost.title')}>
          <Text fz="sm">{lost.find(({ sentence }) => sentence)?.sentence ?? t('lost.text')}</Text>
          <ul style={{ margin: '8px 0', paddingInlineStart: 20 }}>
            {lost.flatMap(({ id, operations }) =>
              operations.map((operation, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the operations of one gesture never change places.
                <li key={`${id}-${place}`}>
                  <LostWords operation={operation} names={names} />
                </li>
              )),
            )}
          </ul>
          <Button variant="default" size="compact-sm" onClick={forgetLost}>
            {t('lost.dismiss')}
          </Button>
        </Alert>
      )}
    </Stack>
  );
}

function Conflict({ conflict, names }: { conflict: CellConflict; names: MapNames }) {
  const { t } = useTranslation('journeyMap');
  const { map, settle } = useMap();
  const step = map.steps.find(({ id }) => id === conflict.stepId);
  const lane = map.lanes.find(({ id }) => id === conflict.laneId);
  const place = t('conflict.place', { lane: lane ? names.lane(lane) : '', step: step?.name ?? '' });

  return (
    <section aria-label={place}>
      <Text fw={600} fz="sm">
        {place}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" my={6}>
        <Version
          title={conflict.by ? t('conflict.by', { name: conflict.by }) : t('conflict.bySomebody')}
          cell={conflict.theirs}
          names={names}
        />
        <Version title={t('conflict.mine')} cell={conflict.mine} names={names} />
      </SimpleGrid>
      <Group gap="xs">
        {(['theirs', 'mine', 'both'] as const)
          .filter((choice) => choice !== 'both' || canBeBoth(conflict))
          .map((choice) => (
            <Button key={choice} variant="default" size="compact-sm" onClick={() => settle(conflict.id, choice)}>
              {t(words[choice])}
            </Button>
          ))}
      </Group>
    </section>
  );
}

const words = { theirs: 'conflict.takeTheirs', mine: 'conflict.takeMine', both: 'conflict.takeBoth' } as const;

/** A step has one owner; and beside nothing there is nothing to keep. */
function canBeBoth({ mine, theirs }: CellConflict): boolean {
  return mine !== null && theirs !== null && !('departmentId' in mine);
}

function Version({ title, cell, names }: { title: string; cell: Cell | null; names: MapNames }) {
  const { t } = useTranslation('journeyMap');
  return (
    <div>
      <Text fz="xs" c="dimmed">
        {title}
      </Text>
      <Text fz="sm" p={8} bg="var(--sunken)" style={{ borderRadius: 6, whiteSpace: 'pre-wrap' }}>
        {cell ? sayCell(cell, names) : t('conflict.nothing')}
      </Text>
    </div>
  );
}

/** What somebody wrote is shown in full, so that it can be taken along. */
function LostWords({ operation, names }: { operation: MapOperation; names: MapNames }) {
  const { t } = useTranslation('journeyMap');
  if (operation.do === 'setCell' && operation.cell) {
    return t('lost.wrote', { text: sayCell(operation.cell, names) });
  }
  if (operation.do === 'changeStep' && operation.change.name) return t('lost.change', { name: operation.change.name });
  if (operation.do === 'addStep') return t('lost.change', { name: operation.step.name });
  return t('lost.other');
}
