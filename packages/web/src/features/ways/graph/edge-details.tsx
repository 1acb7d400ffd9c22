import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { CustomersBehindButton } from '../customers/customers-behind-button.tsx';
import { sayDuration } from '../say-duration.ts';
import { Actions, CustomersOf, Row } from './detail-parts.tsx';
import type { GraphEdge, StepNode } from './graph-model.ts';
import type { DetailProps } from './graph-panel.tsx';
import { sharePercent } from './graph-words.ts';

/** A transition in numbers: how often, who, after how long, and what share of all departures and arrivals. */
export function EdgeDetails({ edge, model, names }: DetailProps & { edge: GraphEdge }) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const formats = formatsFor(language);
  const stepOf = (id: string) =>
    model.nodes.find((node): node is StepNode => node.id === id && node.kind === 'step') ?? null;
  const from = stepOf(edge.from);
  const to = stepOf(edge.to);
  if (edge.kind !== 'follow') {
    const step = from ?? to;
    if (!step) return null;
    const title = t(`graph.behind.${edge.kind}`, { name: step.step.name });
    return (
      <Stack gap="md">
        <dl>
          <Row term={t('graph.panel.ways')} value={formats.count(edge.count)} />
          <Row term={t('graph.panel.ofAllWays')} value={sharePercent(edge.share, language)} />
        </dl>
        <Group gap="xs">
          <Actions steps={[step.step]} />
          <CustomersOf selection={{ kind: edge.kind, step: step.step.key }} title={title} />
        </Group>
      </Stack>
    );
  }
  if (!from || !to) return null;
  const { follow, count } = edge;
  const selection = { kind: 'follow' as const, from: from.step.key, to: to.step.key };
  const title = t('graph.behind.follow', { from: names.get(edge.from) ?? '', to: names.get(edge.to) ?? '' });

  return (
    <Stack gap="md">
      <dl>
        <Row term={t('graph.panel.count')} value={formats.count(count)} />
        <Row
          term={t('graph.panel.customers')}
          value={
            <CustomersBehindButton selection={selection} title={title}>
              {formats.count(follow.customers)} ({sharePercent(follow.customerShare, language)})
            </CustomersBehindButton>
          }
        />
        <Row term={t('graph.panel.median')} value={sayDuration(follow.medianSeconds, { language })} />
        <Row term={t('graph.panel.mean')} value={sayDuration(follow.meanSeconds, { language })} />
        <Row
          term={t('graph.panel.ofDepartures', { name: from.step.name })}
          value={sharePercent(count / Math.max(1, from.visit.interactions), language)}
        />
        <Row
          term={t('graph.panel.ofArrivals', { name: to.step.name })}
          value={sharePercent(count / Math.max(1, to.visit.interactions), language)}
        />
      </dl>
      {edge.from === edge.to && <Text fz="sm">{t('graph.panel.loop')}</Text>}
      <Group gap="xs">
        <CustomersOf selection={selection} title={title} />
        <Actions steps={edge.from === edge.to ? [from.step] : [from.step, to.step]} />
      </Group>
    </Stack>
  );
}
