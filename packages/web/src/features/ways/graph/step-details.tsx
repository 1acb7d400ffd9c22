import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { levelNames } from '../../../charts/levels.ts';
import { useMoney } from '../../../lib/format/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { CustomersBehindButton } from '../customers/customers-behind-button.tsx';
import { Actions, Row } from './detail-parts.tsx';
import { FlowList } from './flow-list.tsx';
import type { StepNode } from './graph-model.ts';
import type { DetailProps } from './graph-panel.tsx';
import { sharePercent } from './graph-words.ts';

/** A step in numbers; each number of people opens them. */
export function StepDetails({ node, model, names, journeys, onChoose }: DetailProps & { node: StepNode }) {
  const { t } = useTranslation(['ways', 'insights']);
  const language = useLanguage();
  const formats = formatsFor(language);
  const money = useMoney();
  const workspaceId = useWorkspaceId();
  const mayReadTouchpoint = useMay('touchpoint.read');
  const { step, visit, customerShare, hiddenIn, hiddenOut } = node;
  const { ratings, repeats } = visit;
  const rated = ratings.disappointing + ratings.ok + ratings.delighting;
  const named = { name: step.name };
  const rows: [string, ReactNode][] = [
    [t('ways:graph.panel.interactions'), formats.count(visit.interactions)],
    [
      t('ways:graph.panel.customers'),
      <CustomersBehindButton
        key="visit"
        selection={{ kind: 'visit', step: step.key }}
        title={t('ways:graph.behind.visit', named)}
      >
        {formats.count(visit.customers)} ({sharePercent(customerShare, language)})
      </CustomersBehindButton>,
    ],
    [
      t('ways:graph.panel.starts'),
      <CustomersBehindButton
        key="start"
        selection={{ kind: 'start', step: step.key }}
        title={t('ways:graph.behind.start', named)}
      >
        {formats.count(visit.starts)} ({sharePercent(visit.starts / Math.max(1, journeys), language)})
      </CustomersBehindButton>,
    ],
    [
      t('ways:graph.panel.ends'),
      <CustomersBehindButton
        key="end"
        selection={{ kind: 'end', step: step.key }}
        title={t('ways:graph.behind.end', named)}
      >
        {formats.count(visit.ends)} ({sharePercent(visit.ends / Math.max(1, journeys), language)})
      </CustomersBehindButton>,
    ],
    [
      t('ways:graph.panel.repeated'),
      t('ways:graph.panel.repeatedOf', {
        repeated: formats.count(repeats.repeatedIn),
        journeys: formats.count(repeats.journeys),
        share: sharePercent(repeats.repeatedIn / Math.max(1, repeats.journeys), language),
      }),
    ],
    [t('ways:graph.panel.immediate'), formats.count(repeats.immediate)],
    ...(visit.conversions > 0
      ? ([
          [t('ways:graph.panel.conversions'), formats.count(visit.conversions)],
          ...(visit.value > 0 ? [[t('ways:graph.panel.value'), money.write(visit.value, 0)] as const] : []),
        ] as [string, ReactNode][])
      : []),
  ];

  return (
    <Stack gap="md">
      <Text fz="sm" c="dimmed">
        {step.department ?? t('ways:graph.panel.noDepartment')}
        {step.touchpointId && mayReadTouchpoint && (
          <>
            {' · '}
            <TextLink
              to="/w/$workspaceId/touchpoints/$touchpointId"
              params={{ workspaceId, touchpointId: step.touchpointId }}
            >
              {t('ways:graph.panel.touchpoint')}
            </TextLink>
          </>
        )}
      </Text>
      <dl>
        {rows.map(([term, value]) => (
          <Row key={term} term={term} value={value} />
        ))}
        {rated > 0 &&
          levelNames.map((level) => (
            <Row
              key={level}
              term={<LevelMark level={level} label={t(`insights:level.${level}`)} />}
              value={
                <CustomersBehindButton
                  selection={{ kind: 'rating', step: step.key, level }}
                  title={t('ways:graph.behind.rating', { ...named, level: t(`insights:level.${level}`) })}
                >
                  {formats.count(ratings[level])} ({sharePercent(ratings[level] / rated, language)})
                </CustomersBehindButton>
              }
            />
          ))}
      </dl>
      <Actions steps={[step]} />
      <FlowList
        title={t('ways:graph.panel.from')}
        edges={model.edges.filter(({ to }) => to === node.id)}
        other="from"
        hidden={hiddenIn}
        names={names}
        onChoose={onChoose}
      />
      <FlowList
        title={t('ways:graph.panel.to')}
        edges={model.edges.filter(({ from }) => from === node.id)}
        other="to"
        hidden={hiddenOut}
        names={names}
        onChoose={onChoose}
      />
      <Text fz="xs" c="dimmed">
        {t('ways:graph.panel.addsUp')}
      </Text>
    </Stack>
  );
}
