import { type Measure, type MeasureState, routes } from '@anklang/domain';
import { Paper, Stack, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './monitoring.module.css';

const most = 6;
/** Only what has begun can have worked. */
const begun = ['underWay', 'done'] as const satisfies MeasureState[];

function begunOf(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'measures', 'begun'],
    queryFn: async ({ signal }) => {
      const asked = { params: { workspaceId }, signal };
      const pages = await Promise.all(
        begun.map((state) => callApi(routes.listMeasures, { ...asked, query: { state, limit: most } })),
      );
      return { measures: pages.flatMap(({ items }) => items), count: pages.reduce((sum, { count }) => sum + count, 0) };
    },
  });
}

function effectOf(workspaceId: string, { id, version }: Pick<Measure, 'id' | 'version'>) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'measures', 'one', id, 'effect', version],
    queryFn: ({ signal }) => callApi(routes.readMeasureEffect, { params: { workspaceId, measureId: id }, signal }),
  });
}

/** What became of the measures that have begun, and where the proof stands. */
export function MeasuresSection() {
  const { t } = useTranslation('monitoring');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const { data } = useQuery({ ...begunOf(workspaceId), enabled: useMay('measure.read') });
  const shown = data?.measures.slice(0, most) ?? [];
  const effects = useQueries({ queries: shown.map((measure) => effectOf(workspaceId, measure)) });
  const isWhole = shown.length > 0 && shown.length === data?.count && effects.every((effect) => effect.data);
  const improved = effects.filter((effect) => effect.data?.verdict === 'improved').length;

  return (
    <Paper p="md" component="section" aria-labelledby="monitoring-measures">
      <Stack gap="sm">
        <SectionHead
          id="monitoring-measures"
          title={
            isWhole
              ? t('measures.finding', {
                  count: shown.length,
                  formatted: format.number(shown.length),
                  improved: format.number(improved),
                })
              : t('measures.title')
          }
          actions={
            <ButtonLink
              to="/w/$workspaceId/implementation"
              params={{ workspaceId }}
              variant="default"
              rightSection={<IconArrowRight size={18} aria-hidden />}
            >
              {t('measures.action')}
            </ButtonLink>
          }
        >
          {t('measures.lead')}
        </SectionHead>
        {shown.length > 0 && (
          <ul className={classes['rows']} aria-labelledby="monitoring-measures">
            {shown.map((measure) => (
              <Row key={measure.id} measure={measure} />
            ))}
          </ul>
        )}
        {data && shown.length < data.count && (
          <Text fz="sm" c="dimmed">
            {t('measures.some', { shown: format.number(shown.length), all: format.number(data.count) })}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

function Row({ measure }: { measure: Measure }) {
  const { t } = useTranslation('monitoring');
  const workspaceId = useWorkspaceId();
  const { data } = useQuery(effectOf(workspaceId, measure));
  const place = data?.touchpoint ? ` ${t('measures.at', { name: data.touchpoint.name })}` : '';

  return (
    <li className={classes['row']}>
      <div className={classes['body']}>
        <TextLink
          to="/w/$workspaceId/implementation/$measureId"
          params={{ workspaceId, measureId: measure.id }}
          fw={600}
          style={{ overflowWrap: 'anywhere' }}
        >
          {measure.title}
        </TextLink>
        <Text fz="sm" c="dimmed" mih="1.5em">
          {data && `${t(`measures.verdict.${data.verdict}`)}${place}`}
        </Text>
      </div>
    </li>
  );
}
