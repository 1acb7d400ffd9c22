import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../../charts/format.ts';
import { useLanguage } from '../../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../../lib/session/index.ts';
import { TextLink } from '../../../../ui/text-link.tsx';
import { summaryOf, writeQuestion } from '../../../ways/index.ts';
import { figuresOf } from './figures-query.ts';
import { TrendPicture } from './trend-picture.tsx';

/** How often customers were here and how they rated it, as far as their interactions are known. */
export function InteractionFigures({ touchpointId }: { touchpointId: string }) {
  const { t } = useTranslation(['touchpoints', 'candidates']);
  const formats = formatsFor(useLanguage());
  const workspaceId = useWorkspaceId();
  const summary = useQuery(summaryOf(workspaceId));
  const hasAny = (summary.data?.interactions ?? 0) > 0;
  const figures = useQuery({ ...figuresOf(workspaceId, touchpointId), enabled: hasAny });
  if (!hasAny || !figures.data) return null;
  const here = figures.data.interactions;
  const { disappointing, ok, delighting } = here?.ratings ?? { disappointing: 0, ok: 0, delighting: 0 };

  const rated = disappointing + ok + delighting;

  return (
    <div>
      <Title order={3} mb={4}>
        {t('record.figures.interactions')}
      </Title>
      {!here && (
        <Text c="dimmed">
          {t('record.figures.noInteractions')}{' '}
          <TextLink to="/w/$workspaceId/interactions/names" params={{ workspaceId }}>
            {t('record.figures.names')}
          </TextLink>
        </Text>
      )}
      {here && (
        <Stack gap={4}>
          <Text fz="sm" c="dimmed">
            {t('record.figures.counted')}
          </Text>
          <Text>
            {t('record.figures.count', { count: here.interactions, formatted: formats.count(here.interactions) })}
          </Text>
          <Text>
            {t('record.figures.customers', {
              count: here.customers,
              formatted: formats.count(here.customers),
              all: formats.count(here.allCustomers),
              share: formats.percent(here.customers / Math.max(1, here.allCustomers), 1),
            })}
          </Text>
          {rated > 0 && (
            <Text fz="sm">
              {t('record.figures.rated', {
                count: rated,
                formatted: formats.count(rated),
                disappointing: formats.count(disappointing),
                ok: formats.count(ok),
                delighting: formats.count(delighting),
              })}
            </Text>
          )}
          <Text>
            <TextLink
              to="/w/$workspaceId/ways"
              params={{ workspaceId }}
              search={writeQuestion({ through: [touchpointId] })}
            >
              {t('record.figures.ways')}
            </TextLink>
          </Text>
          <TrendPicture title={t('candidates:figures.months')} points={here.months} trend={here.trend} areMonths />
        </Stack>
      )}
    </div>
  );
}
