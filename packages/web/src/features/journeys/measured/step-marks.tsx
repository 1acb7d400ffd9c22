import { type MapMeasured, type MarkReason, markRules, markSteps, type StepMark } from '@anklang/domain';
import { Text } from '@mantine/core';
import { IconHeart, IconMoodSad, IconStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { type MapWorkbench, useMap } from '../live/map-context.ts';
import classes from './measured.module.css';
import { sayPoints, sayShare } from './say-points.ts';
import { ToldButton } from './told-button.tsx';
import { useMeasured } from './use-measured.ts';

const icons = { painpoint: IconMoodSad, lovepoint: IconHeart, superTouchpoint: IconStar } as const;

/** Painpoint, lovepoint, super-touchpoint: who says so and why, on demand. Nothing where nothing is marked. */
export function StepMarks({ stepId }: { stepId: string }) {
  const workbench = useMap();
  const { data } = useMeasured(workbench.journey.id);
  const marks = marksOf(workbench, data).filter((mark) => mark.stepId === stepId);
  if (marks.length === 0) return null;
  const name = workbench.map.steps.find(({ id }) => id === stepId)?.name ?? '';

  return (
    <>
      {marks.map((mark) => (
        <Mark key={mark.kind} mark={mark} step={name} />
      ))}
    </>
  );
}

function Mark({ mark: { kind, by, reason }, step }: { mark: StepMark; step: string }) {
  const { t } = useTranslation('journeyMeasured');
  const sayReason = useReason();
  const Icon = icons[kind];
  const who = reason.code === 'mostImportant' ? t('mark.byRegister') : t(`mark.by.${by}`);

  return (
    <ToldButton
      label={t('mark.label', { mark: t(`mark.${kind}`), step })}
      title={t(`mark.${kind}`)}
      className={classes['mark']}
      data={{ 'data-kind': kind, 'data-by': by }}
      told={
        <>
          <Text fz="sm" fw={600}>
            {t(`mark.${kind}`)}
          </Text>
          <Text fz="sm">{sayReason(reason)}</Text>
          <Text fz="sm" c="dimmed" mt={4}>
            {who}
          </Text>
        </>
      }
    >
      <Icon size={16} stroke={2} aria-hidden />
    </ToldButton>
  );
}

function useReason(): (reason: MarkReason) => string {
  const { t } = useTranslation('journeyMeasured');
  const language = useLanguage();
  const formats = formatsFor(language);
  const points = (value: number) => formats.signed(value, 0);
  return (reason) => {
    switch (reason.code) {
      case 'measuredPain':
        return t('mark.reason.measuredPain', sayPoints(reason, language));
      case 'measuredLove':
        return t('mark.reason.measuredLove', { ...sayPoints(reason, language), edge: markRules.measuredLove });
      case 'drawnPain':
        return t('mark.reason.drawnPain', { points: points(reason.asIs), edge: points(markRules.drawnPain) });
      case 'drawnLove':
        return t('mark.reason.drawnLove', { points: points(reason.asIs), edge: points(markRules.drawnLove) });
      case 'mostImportant':
        return t('mark.reason.mostImportant', { touchpoint: reason.touchpoint });
      case 'weakestForMost':
        return t('mark.reason.weakestForMost', {
          journeys: formats.count(reason.journeys),
          rated: formats.count(reason.rated),
          reached: sayShare(reason.reached, formats),
        });
    }
  };
}

type Marked = { map: MapWorkbench['map']; persona: string; references: MapWorkbench['references'] };
let last: { of: readonly unknown[]; marks: StepMark[] } = { of: [], marks: [] };

/** The marks of the whole map, worked out once for all its steps. */
function marksOf({ map, persona, references }: Marked, measured: MapMeasured | undefined): StepMark[] {
  const of = [map.steps, map.levels, persona, references, measured];
  if (last.of.length !== of.length || of.some((part, place) => part !== last.of[place])) {
    last = { of, marks: markSteps({ map, persona, references, measured }) };
  }
  return last.marks;
}
