import { ActionIcon, Button, Group, SegmentedControl, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FilesMenu } from './files/index.ts';
import { MapKeys } from './grid/map-keys.tsx';
import { PersonaSwitch } from './grid/persona-switch.tsx';
import { newStep } from './grid/use-acts.ts';
import { LanesButton } from './lanes/index.ts';
import { useMap } from './live/map-context.ts';
import { SavedMark } from './live/saved-mark.tsx';
import { WhoIsHere } from './live/who-is-here.tsx';
import type { MapSearch } from './map-search.ts';
import { PersonasButton } from './personas/index.ts';
import { ShareButton } from './share/share-button.tsx';
import { VersionsButton } from './versions/index.ts';

type Props = { search: MapSearch; narrow: (change: Partial<MapSearch>) => void; isComparing: boolean };

/** What can be done with the map as a whole. */
export function MapToolbar({ search, narrow, isComparing }: Props) {
  const { t } = useTranslation('journeyMap');
  const { journey, map, mayEdit, canUndo, canRedo, undo, redo, change } = useMap();
  const addStep = () => change([{ do: 'addStep', step: newStep(t('step.new')), after: map.steps.at(-1)?.id ?? null }]);

  return (
    <Group gap="xs" mb="sm" role="toolbar" aria-label={t('toolbar.label')} className="no-print">
      {mayEdit && (
        <>
          <Tooltip label={t('toolbar.undo')}>
            <ActionIcon variant="default" size={36} aria-label={t('toolbar.undo')} disabled={!canUndo} onClick={undo}>
              <IconArrowBackUp size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('toolbar.redo')}>
            <ActionIcon variant="default" size={36} aria-label={t('toolbar.redo')} disabled={!canRedo} onClick={redo}>
              <IconArrowForwardUp size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
          {map.steps.length > 0 && (
            <Button variant="default" size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={addStep}>
              {t('toolbar.addStep')}
            </Button>
          )}
        </>
      )}
      {map.personas.length > 0 && <PersonaSwitch isComparing={isComparing} />}
      {map.steps.length > 0 && (
        <SegmentedControl
          aria-label={t('toolbar.zoom')}
          value={search.zoom ?? 'normal'}
          onChange={(zoom) => narrow({ zoom: zoom === 'compact' ? 'compact' : undefined })}
          data={(['normal', 'compact'] as const).map((zoom) => ({ value: zoom, label: t(`toolbar.${zoom}`) }))}
        />
      )}
      <LanesButton />
      <PersonasButton />
      <VersionsButton />
      <ShareButton mapId={journey.id} />
      <FilesMenu />
      <Group gap="xs" ml="auto" wrap="nowrap">
        <WhoIsHere />
        <SavedMark />
        {map.steps.length > 0 && <MapKeys />}
      </Group>
    </Group>
  );
}
