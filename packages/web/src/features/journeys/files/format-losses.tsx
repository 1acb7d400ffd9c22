import { routes } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useMap } from '../live/map-context.ts';
import { LossList } from './loss-list.tsx';
import { type AskedFile, servedFormat } from './take-file.ts';

/** What of this journey the chosen format cannot hold, before it is downloaded. */
export function FormatLosses({ asked }: { asked: AskedFile }) {
  const { t } = useTranslation('journeyFiles');
  const { journey } = useMap();
  const { workspaceId, mapId } = asked;
  const { question: _, ...query } = asked.query;
  const format = servedFormat(asked.format);
  const losses = useQuery({
    queryKey: [
      'workspace',
      workspaceId,
      'journeyMapFile',
      mapId,
      format,
      query.persona,
      query.language,
      journey.version,
    ],
    queryFn: ({ signal }) =>
      callApi(routes.listMapFileLosses, { params: { workspaceId, mapId, format }, query, signal }),
  });

  if (losses.isError) {
    return (
      <Text size="sm" c="dimmed">
        {t('losesUnknown')}
      </Text>
    );
  }
  if (!losses.data) return null;
  const { items } = losses.data;
  return (
    <div aria-live="polite">
      <Text size="sm" fw={600}>
        {items.length === 0 ? t('holdsAll') : t('loses')}
      </Text>
      <LossList losses={items} />
    </div>
  );
}
