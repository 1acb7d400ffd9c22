import { entryKinds, routes } from '@anklang/domain';
import type { SpotlightActionData } from '@mantine/spotlight';
import { IconChecklist, IconRoute, IconStack2, IconTool } from '@tabler/icons-react';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { surveysOf } from '../../features/feedback/index.ts';
import { entriesOf } from '../../features/touchpoints/index.ts';
import { callApi } from '../../lib/api/index.ts';
import { useMembership } from '../../lib/session/index.ts';
import { isFound } from './match.ts';

const mostOfAKind = 5;
const icon = { size: 18, 'aria-hidden': true } as const;

/** What people keep beside touchpoints: journeys, measures, surveys, entries of the surroundings. */
export function useRecordActions(search: string): SpotlightActionData[] {
  const journeys = useJourneyActions(search);
  const measures = useMeasureActions(search);
  const surveys = useSurveyActions(search);
  const entries = useEntryActions(search);
  return [...journeys, ...measures, ...surveys, ...entries];
}

function useJourneyActions(search: string): SpotlightActionData[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { workspace, permissions } = useMembership();
  const workspaceId = workspace.id;
  const found = useQuery({
    queryKey: ['workspace', workspaceId, 'journeyMaps', 'palette', search],
    queryFn: ({ signal }) =>
      callApi(routes.listJourneyMaps, { params: { workspaceId }, query: { search, limit: mostOfAKind }, signal }),
    enabled: search !== '' && permissions.includes('journey.read'),
    placeholderData: keepPreviousData,
  });
  if (search === '') return [];
  return (found.data?.items ?? []).map(({ id, name }) => ({
    id: `journey-${id}`,
    label: name,
    description: t('palette.kind.journey'),
    leftSection: <IconRoute {...icon} />,
    onClick: () => void navigate({ to: '/w/$workspaceId/journeys/$mapId', params: { workspaceId, mapId: id } }),
  }));
}

function useMeasureActions(search: string): SpotlightActionData[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { workspace, permissions } = useMembership();
  const workspaceId = workspace.id;
  const measures = useQuery({
    queryKey: ['workspace', workspaceId, 'measures', 'palette'],
    queryFn: ({ signal }) => callApi(routes.listMeasures, { params: { workspaceId }, query: { limit: 200 }, signal }),
    enabled: search !== '' && permissions.includes('measure.read'),
    staleTime: 30_000,
  });
  if (search === '') return [];
  return (measures.data?.items ?? [])
    .filter(({ title }) => isFound(search, title))
    .slice(0, mostOfAKind)
    .map(({ id, title }) => ({
      id: `measure-${id}`,
      label: title,
      description: t('palette.kind.measure'),
      leftSection: <IconTool {...icon} />,
      onClick: () =>
        void navigate({ to: '/w/$workspaceId/implementation/$measureId', params: { workspaceId, measureId: id } }),
    }));
}

function useSurveyActions(search: string): SpotlightActionData[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { workspace, permissions } = useMembership();
  const workspaceId = workspace.id;
  const surveys = useQuery({
    ...surveysOf(workspaceId),
    enabled: search !== '' && permissions.includes('survey.read'),
    staleTime: 30_000,
  });
  if (search === '') return [];
  return (surveys.data ?? [])
    .filter(({ name }) => isFound(search, name))
    .slice(0, mostOfAKind)
    .map(({ id, name }) => ({
      id: `survey-${id}`,
      label: name,
      description: t('palette.kind.survey'),
      leftSection: <IconChecklist {...icon} />,
      onClick: () => void navigate({ to: '/w/$workspaceId/surveys', params: { workspaceId }, hash: `survey-${id}` }),
    }));
}

function useEntryActions(search: string): SpotlightActionData[] {
  const { t } = useTranslation('surroundings');
  const navigate = useNavigate();
  const { workspace, permissions } = useMembership();
  const workspaceId = workspace.id;
  const enabled = search !== '' && permissions.includes('touchpoint.read');
  const entries = useQueries({
    queries: entryKinds.map((kind) => ({ ...entriesOf(workspaceId, kind), enabled })),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  if (search === '') return [];
  return entries
    .filter(({ name }) => isFound(search, name))
    .slice(0, mostOfAKind)
    .map(({ id, kind, name }) => ({
      id: `entry-${id}`,
      label: name,
      description: t(`kind.${kind}`),
      leftSection: <IconStack2 {...icon} />,
      onClick: () => void navigate({ to: '/w/$workspaceId/surroundings/$kind', params: { workspaceId, kind } }),
    }));
}
