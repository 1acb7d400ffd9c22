import { Box, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { FirstSteps } from './grid/first-steps.tsx';
import { MapGrid } from './grid/map-grid.tsx';
import { StepList } from './grid/step-list.tsx';
import { useIsNarrow } from './grid/use-is-narrow.ts';
import { useUndoKeys } from './grid/use-undo-keys.ts';
import { JourneyMenu } from './list/index.ts';
import { useMap } from './live/map-context.ts';
import { MapProvider } from './live/map-provider.tsx';
import { mapOf } from './live/map-queries.ts';
import { MapNotices } from './map-notices.tsx';
import type { MapSearch } from './map-search.ts';
import { MapToolbar } from './map-toolbar.tsx';
import { MeasuredPanel } from './measured/index.ts';
import { PersonaStrip } from './personas/index.ts';
import { StepDrawer } from './step/index.ts';

const here = '/w/$workspaceId/journeys/$mapId';

/** One journey as people draw it. */
export function MapView() {
  const { workspaceId, mapId } = useParams({ from: here });
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const journey = useQuery(mapOf({ workspaceId, mapId }));
  const narrow = (change: Partial<MapSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });

  return (
    <Loaded query={journey}>
      {(found) => (
        <MapProvider key={mapId} {...{ workspaceId, search, narrow }} journey={found}>
          <OpenMap search={search} narrow={narrow} />
        </MapProvider>
      )}
    </Loaded>
  );
}

function OpenMap({ search, narrow }: { search: MapSearch; narrow: (change: Partial<MapSearch>) => void }) {
  const { t } = useTranslation('journeyMap');
  const { workspaceId, journey, map, mayEdit, openedStepId, openStep } = useMap();
  const isNarrow = useIsNarrow();
  const navigate = useNavigate();
  useUndoKeys();
  const isCompact = search.zoom === 'compact';
  const isComparing = search.persona === 'compare' && map.personas.length > 0;

  return (
    <>
      <PageHeader
        title={journey.name}
        lead={journey.description || undefined}
        crumbs={[{ label: t('back'), to: `/w/${workspaceId}/journeys` }]}
        actions={
          <JourneyMenu
            journey={journey}
            onRemoved={() => void navigate({ to: '/w/$workspaceId/journeys', params: { workspaceId } })}
          />
        }
      />
      {search.opener && <PartOf mapId={search.opener} />}
      <MapToolbar {...{ search, narrow, isComparing }} />
      <MapNotices />
      <PersonaStrip />
      {!mayEdit && (
        <Text fz="sm" c="dimmed" mb="sm">
          {t('readOnly')}
        </Text>
      )}
      <MapBody {...{ isCompact, isComparing, isNarrow }} />
      <MeasuredPanel />
      {openedStepId !== null && <StepDrawer stepId={openedStepId} onClose={() => openStep(null)} />}
    </>
  );
}

function MapBody({ isNarrow, ...shown }: { isCompact: boolean; isComparing: boolean; isNarrow: boolean }) {
  const { t } = useTranslation('journeyMap');
  const { map, mayEdit } = useMap();
  if (map.steps.length === 0) return mayEdit ? <FirstSteps /> : <Text>{t('empty.nothing')}</Text>;
  return isNarrow ? <StepList {...shown} /> : <MapGrid {...shown} />;
}

/** The journey whose step opens into this one. */
function PartOf({ mapId }: { mapId: string }) {
  const { t } = useTranslation('journeyMap');
  const { workspaceId } = useMap();
  const { data } = useQuery(mapOf({ workspaceId, mapId }));
  if (!data) return null;

  return (
    <Box mb="sm" fz="sm">
      {t('partOf')}{' '}
      <Link to="/w/$workspaceId/journeys/$mapId" params={{ workspaceId, mapId }}>
        {data.name}
      </Link>
    </Box>
  );
}
