import { Anchor, Box, Group, Paper, SimpleGrid, Text, Title, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelMark } from '../../ui/level-mark.tsx';
import { PlanMeasureLink } from '../measures/plan/index.ts';
import type { RankingModel } from './prepare-ranking.ts';
import type { RankingSearch } from './ranking-search.ts';
import { TouchpointLink } from './touchpoint-link.tsx';
import { prepareWorkLists, type WorkItem } from './work-lists.ts';

type Shared = { waveId: string; search: RankingSearch; unit: string };

/** The two lists of work, side by side and never added up: what to spare people, and how to delight them. */
export function WorkLists({ model, waveId, search }: { model: RankingModel; waveId: string; search: RankingSearch }) {
  const { t } = useTranslation('insights');
  const lists = prepareWorkLists(model.rows);
  const shared = { waveId, search, unit: t(`unit.${model.unit}`) };

  return (
    <section aria-labelledby="work-title">
      <Title order={2} id="work-title" mb="sm">
        {t('work.title')}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <WorkListCard kind="avoid" items={lists.avoid} {...shared} />
        <WorkListCard kind="delight" items={lists.delight} {...shared} />
      </SimpleGrid>
    </section>
  );
}

const few = 5;

function WorkListCard(props: Shared & { kind: 'avoid' | 'delight'; items: readonly WorkItem[] }) {
  const { t } = useTranslation('insights');
  const [all, setAll] = useState(false);
  const { kind, items, unit } = props;
  const shown = all ? items : items.slice(0, few);
  const top = Math.max(0, ...items.map(({ gain }) => gain.high));
  const level = kind === 'avoid' ? 'disappointing' : 'delighting';

  return (
    <Paper p="md">
      <Title order={3}>
        <LevelMark level={level} /> {t(`work.${kind}`)}
      </Title>
      <Text fz="sm" c="dimmed" mb="xs">
        {t(`work.${kind}Lead`)}
      </Text>
      {items.length === 0 && <Text>{t('work.none')}</Text>}
      <Box component="ol" m={0} pl="1.4em">
        {shown.map(({ row, gain, sure }) => (
          <li key={row.key} style={{ paddingBlock: 5 }}>
            <Group justify="space-between" gap="xs" wrap="nowrap" align="baseline">
              <span>
                <TouchpointLink row={row} waveId={props.waveId} search={props.search} />{' '}
                {row.touchpointId && (
                  <PlanMeasureLink
                    touchpoint={{ id: row.touchpointId, name: row.name }}
                    foundIn="ranking"
                    look="text"
                  />
                )}
                {!sure && (
                  <Tooltip label={t('work.unsureMeaning')} multiline w={260}>
                    <Text component="span" fz="xs" c="dimmed" tabIndex={0} ml={6}>
                      ({t('work.unsure')})
                    </Text>
                  </Tooltip>
                )}
              </span>
              <Text component="span" ta="right" style={{ whiteSpace: 'nowrap' }}>
                <strong>{gain.text}</strong>{' '}
                <Text component="span" fz="xs" c="dimmed">
                  ({gain.interval})
                </Text>
              </Text>
            </Group>
            <GainBar low={gain.low} value={gain.value} high={gain.high} top={top} level={level} sure={sure} />
          </li>
        ))}
      </Box>
      <Group justify="space-between" mt={6}>
        {items.length > few ? (
          <Anchor component="button" type="button" fz="sm" onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? t('work.fewer') : t('work.all')}
          </Anchor>
        ) : (
          <span />
        )}
        {items.length > 0 && (
          <Text fz="xs" c="dimmed">
            {unit}
          </Text>
        )}
      </Group>
    </Paper>
  );
}

type GainProps = { low: number; value: number; high: number; top: number; level: string; sure: boolean };

function GainBar({ low, value, high, top, level, sure }: GainProps) {
  const x = (number: number) => `${top > 0 ? (Math.max(0, number) / top) * 100 : 0}%`;

  return (
    <svg width="100%" height={12} aria-hidden style={{ display: 'block' }}>
      <rect x="0" y={2} width={x(value)} height={8} fill={`var(--level-${level})`} opacity={sure ? 1 : 0.45} />
      <line x1={x(low)} x2={x(high)} y1={6} y2={6} stroke="var(--ink)" strokeWidth={1.5} />
    </svg>
  );
}
