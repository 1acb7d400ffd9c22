import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FlowList } from './flow-list.tsx';
import type { EdgeOfWays } from './graph-model.ts';
import type { DetailProps } from './graph-panel.tsx';

/** Where all ways begin, or end. */
export function BorderDetails({ node, model, names, onChoose }: DetailProps & { node: EdgeOfWays }) {
  const { t } = useTranslation('ways');
  const starts = node.kind === 'start';

  return (
    <Stack gap="md">
      <Text fz="sm">{t(`graph.panel.${node.kind}Explain`)}</Text>
      <FlowList
        title={t(starts ? 'graph.panel.startsAt' : 'graph.panel.endsAt')}
        edges={model.edges.filter(({ kind }) => kind === node.kind)}
        other={starts ? 'to' : 'from'}
        hidden={node.journeys - node.drawn}
        names={names}
        onChoose={onChoose}
      />
    </Stack>
  );
}
