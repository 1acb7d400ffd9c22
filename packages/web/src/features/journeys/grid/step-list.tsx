import { Button, Paper, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CurveStrip } from '../curves/index.ts';
import { useMap } from '../live/map-context.ts';
import { StepDeviations, StepMarks } from '../measured/index.ts';
import { GridActsContext, useGridActs } from './grid-acts.ts';
import { NameInput } from './name-input.tsx';
import { isSameSpot, personaKeys, shownLanes } from './spot.ts';
import { StepLanes } from './step-lanes.tsx';
import classes from './step-list.module.css';
import { ReaderMenu } from './step-menu.tsx';
import { type GridState, useActs } from './use-acts.ts';
import { useMapNames } from './use-map-names.ts';

type Props = { isCompact: boolean; isComparing: boolean };

/** The map where it is narrow: the steps below each other, each with its lanes. */
export function StepList({ isCompact, isComparing }: Props) {
  const { t } = useTranslation('journeyMap');
  const { map, journey, mayEdit } = useMap();
  const { state, acts } = useActs({ isCompact, isComparing, sayMoved: () => {} });

  return (
    <GridActsContext value={acts}>
      <CurveStrip isComparing={isComparing} />
      <Stack component="ol" gap="sm" className={classes['steps']} aria-label={t('list.label', { name: journey.name })}>
        {map.steps.map((step, place) => (
          <StepItem key={step.id} stepId={step.id} number={place + 1} {...{ isCompact, isComparing, state }} />
        ))}
      </Stack>
      {mayEdit && (
        <Button
          mt="md"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => acts.addStep(map.steps.at(-1)?.id ?? null)}
        >
          {t('step.add')}
        </Button>
      )}
    </GridActsContext>
  );
}

type ItemProps = Props & { stepId: string; number: number; state: GridState };

function StepItem({ stepId, number, isCompact, isComparing, state }: ItemProps) {
  const { t } = useTranslation('journeyMap');
  const { map, references, mayEdit, persona, change } = useMap();
  const names = useMapNames(references);
  const lanes = useMemo(() => shownLanes(map, isCompact).filter(({ kind }) => kind !== 'level'), [map, isCompact]);
  const acts = useGridActs();
  const step = map.steps[number - 1];
  if (!step) return null;
  const personas = isComparing ? personaKeys(map) : [persona];
  const isNaming = state.isWriting && isSameSpot(state.spot, { stepId, laneId: null });
  const touchpoint = step.touchpointIds[0] === undefined ? undefined : names.touchpoint(step.touchpointIds[0]);

  return (
    <Paper component="li" p="md">
      <div className={classes['top']}>
        {isNaming ? (
          <NameInput
            label={t('step.name')}
            name={step.name}
            maxLength={200}
            onEnd={(name) => {
              if (name) change([{ do: 'changeStep', id: stepId, change: { name } }]);
              acts.keep([], null);
            }}
          />
        ) : (
          <Title order={2} fz="md">
            {number}. {step.name}
          </Title>
        )}
        <StepMarks stepId={stepId} />
        <StepDeviations stepId={stepId} />
        <ReaderMenu
          step={step}
          number={number}
          isOpen={state.menu?.stepId === stepId}
          mayEdit={mayEdit}
          isLast={number === map.steps.length}
        />
      </div>
      {touchpoint && <div className={classes['touchpoint']}>{touchpoint.name}</div>}
      <StepLanes {...{ step, number, lanes, personas, names, state }} />
    </Paper>
  );
}
