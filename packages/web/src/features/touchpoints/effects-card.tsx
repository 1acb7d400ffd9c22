import type { TouchpointInsight } from '@anklang/domain';
import { Box, Group, Paper, SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeAxis } from '../../charts/axis.ts';
import { AxisMarks } from '../../charts/axis-marks.tsx';
import { EffectBar } from '../../charts/effect-bar.tsx';
import type { ShownEstimate } from '../../charts/estimate.ts';
import { EstimateText } from '../../charts/estimate-text.tsx';
import { formatsFor } from '../../charts/format.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { levelColours } from '../../ui/level-mark.tsx';
import { digitsOf, prepareRow } from '../insights/index.ts';
import classes from './touchpoint.module.css';

/** What disappointment costs and delight gains here, around the zero line, on one scale for all four. */
export function EffectsCard({ insight }: { insight: TouchpointInsight }) {
  const { t } = useTranslation('insights');
  const formats = formatsFor(useLanguage());
  const hasNps = insight.entry.inNps !== null;
  const [chosen, setChosen] = useState<'nps' | 'outcome'>('outcome');
  const unit = hasNps ? chosen : 'outcome';
  const row = prepareRow(insight.entry, { formats, unit, touchpointId: insight.touchpoint.id });
  const [low, high] = insight.outcomeScale;
  const effects = [
    { name: t('touchpoint.penalty'), estimate: row.penalty, colour: levelColours.disappointing },
    { name: t('touchpoint.reward'), estimate: row.reward, colour: levelColours.delighting },
    { name: t('touchpoint.avoid'), estimate: row.avoid, colour: levelColours.disappointing },
    { name: t('touchpoint.delight'), estimate: row.delight, colour: levelColours.delighting },
  ];
  const axis = makeAxis({
    values: effects.flatMap(({ estimate }) => (estimate.kind === 'estimate' ? [estimate.low, estimate.high] : [])),
    width: 100,
    ticks: 5,
  });
  const digits = axis.ticks.every(Number.isInteger) ? 0 : digitsOf(unit);

  return (
    <Paper p="md" component="section" aria-labelledby="effects-title">
      <Group justify="space-between" align="flex-start">
        <Title order={2} id="effects-title">
          {t(`touchpoint.effectsFinding.${effectsFinding(row.penalty, row.reward)}`)}
        </Title>
        {hasNps && (
          <SegmentedControl
            aria-label={t('unit.label')}
            value={unit}
            onChange={(value) => setChosen(value === 'nps' ? 'nps' : 'outcome')}
            data={[
              { value: 'outcome', label: t('touchpoint.inOutcome', { low, high }) },
              { value: 'nps', label: t('touchpoint.inNps') },
            ]}
          />
        )}
      </Group>
      <Text c="dimmed" fz="sm" mb="sm" maw="80ch">
        {t('touchpoint.effects')}. {t('touchpoint.effectsHelp', { outcome: insight.outcomeName })}
      </Text>
      <Box component="ul" className={classes['effects'] ?? ''}>
        {effects.map((effect) => (
          <Effect key={effect.name} axis={axis} {...effect} />
        ))}
        <li aria-hidden>
          <span />
          <AxisMarks axis={axis} write={(tick) => formats.signed(tick, digits)} />
          <span />
        </li>
      </Box>
    </Paper>
  );
}

/** What may be said for sure: an effect whose interval leaves out zero, in the direction the words promise. */
function effectsFinding(penalty: ShownEstimate, reward: ShownEstimate): 'both' | 'penalty' | 'reward' | 'neither' {
  const costs = penalty.kind === 'estimate' && penalty.high < 0;
  const gains = reward.kind === 'estimate' && reward.low > 0;
  if (costs) return gains ? 'both' : 'penalty';
  return gains ? 'reward' : 'neither';
}

type EffectProps = { name: string; estimate: ShownEstimate; colour: string; axis: ReturnType<typeof makeAxis> };

function Effect({ name, estimate, colour, axis }: EffectProps) {
  return (
    <li>
      <span>{name}</span>
      {estimate.kind === 'estimate' ? (
        <EffectBar
          axis={axis}
          colour={colour}
          label={`${name}: ${estimate.both}`}
          value={estimate.value}
          low={estimate.low}
          high={estimate.high}
        />
      ) : (
        <span />
      )}
      <EstimateText estimate={estimate} />
    </li>
  );
}
