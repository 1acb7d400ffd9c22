import { Slider, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import type { Coverage } from './choose-shown.ts';
import classes from './graph.module.css';
import type { GraphModel } from './graph-model.ts';

type Props = {
  coverage: Coverage;
  shown: GraphModel['shown'];
  onDrag: (coverage: Partial<Coverage> | null) => void;
  onSet: (percent: { steps?: number; ways?: number }) => void;
};

/** How much of the graph is drawn: the most visited steps, the most taken lines between them. */
export function CoverageSliders({ coverage, shown, onDrag, onSet }: Props) {
  return (
    <div className={classes['sliders']}>
      {(['steps', 'ways'] as const).map((of) => (
        <OneSlider
          key={of}
          of={of}
          value={coverage[of]}
          shown={of === 'steps' ? [shown.steps, shown.allSteps] : [shown.ways, shown.allWays]}
          onDrag={(share) => onDrag({ [of]: share })}
          onSet={(percent) => {
            onDrag(null);
            onSet({ [of]: percent });
          }}
        />
      ))}
    </div>
  );
}

type SliderProps = {
  of: 'steps' | 'ways';
  value: number;
  shown: [number, number];
  onDrag: (share: number) => void;
  onSet: (percent: number) => void;
};

function OneSlider({ of, value, shown, onDrag, onSet }: SliderProps) {
  const { t } = useTranslation('ways');
  const formats = formatsFor(useLanguage());
  const label = useId();
  const [some, all] = shown;
  const say = (percent: number) => t(`graph.cover.${of}`, { share: formats.percent(percent / 100) });

  return (
    <div className={classes['slider']}>
      <div className={classes['sliderHead']}>
        <span id={label}>{say(Math.round(value * 100))}</span>
        <Text component="span" fz="sm" c="dimmed">
          {t(`graph.cover.${of}Shown`, { shown: formats.count(some), all: formats.count(all) })}
        </Text>
      </div>
      <Slider
        size="sm"
        min={1}
        max={100}
        value={Math.round(value * 100)}
        onChange={(percent) => onDrag(percent / 100)}
        onChangeEnd={onSet}
        label={null}
        thumbValueText={say}
        thumbProps={{ 'aria-labelledby': label }}
      />
    </div>
  );
}
