import type { Cell } from '@anklang/domain';
import { Button, Paper, Stack, Title, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CurveStrip } from '../curves/index.ts';
import { useMap } from '../live/map-context.ts';
import { StepDeviations, StepMarks } from '../measured/index.ts';
import { CellEditor } from './cell-editor.tsx';
import { shownCell } from './cell-operations.ts';
import { CellText } from './cell-text.tsx';
import { GridActsContext, useGridActs } from './grid-acts.ts';
import { NameInput } from './name-input.tsx';
import { isSameSpot, personaKeys, type Spot, shownLanes } from './spot.ts';
import classes from './step-list.module.css';
import { StepMenu } from './step-menu.tsx';
import { type GridState, useActs } from './use-acts.ts';
import { type MapNames, useMapNames } from './use-map-names.ts';

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
  const isWriting = (spot: Spot) => state.isWriting && isSameSpot(state.spot, spot);
  const head = { stepId, laneId: null };
  const touchpoint = step.touchpointIds[0] === undefined ? undefined : names.touchpoint(step.touchpointIds[0]);

  return (
    <Paper component="li" p="md">
      <div className={classes['top']}>
        {isWriting(head) ? (
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
        <StepMenu
          step={step}
          number={number}
          isOpen={state.menu?.stepId === stepId}
          mayEdit={mayEdit}
          isLast={number === map.steps.length}
        />
      </div>
      {touchpoint && <div className={classes['touchpoint']}>{touchpoint.name}</div>}
      <dl className={classes['lanes']} aria-label={t('list.lanes', { name: step.name })}>
        {lanes.map((lane) => {
          const cells = map.cells[stepId]?.[lane.id];
          const spot = { stepId, laneId: lane.id };
          const label = t('cell.label', { lane: names.lane(lane), number, name: step.name });
          return (
            <div key={lane.id}>
              <dt>{names.lane(lane)}</dt>
              <dd>
                {isWriting(spot) ? (
                  <CellEditor stepId={stepId} {...{ lane, label, cells, personas, names }} />
                ) : (
                  <Said
                    {...{ cells, personas, names, mayEdit }}
                    label={label}
                    onWrite={() => acts.go(spot, { write: true })}
                  />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Paper>
  );
}

type SaidProps = {
  cells: Readonly<Record<string, Cell>> | undefined;
  personas: readonly string[];
  names: MapNames;
  mayEdit: boolean;
  label: string;
  onWrite: () => void;
};

/** What is said, which is also what is pressed to write on. */
function Said({ cells, personas, names, mayEdit, label, onWrite }: SaidProps) {
  const { t } = useTranslation('journeyMap');
  const said = personas
    .map((persona) => ({ persona, ...shownCell(cells, persona) }))
    .filter(({ cell, isOwn }) => cell && (isOwn || personas.length === 1));
  const words = said.map(({ persona, cell, isOwn }) => (
    <span key={persona} className={classes['said']} data-muted={!isOwn || undefined}>
      {personas.length > 1 && <span className={classes['who']}>{names.persona(persona)}: </span>}
      {cell && <CellText cell={cell} names={names} />}
    </span>
  ));
  if (!mayEdit) return said.length === 0 ? '–' : words;

  return (
    <button type="button" className={classes['write']} onClick={onWrite}>
      {said.length === 0 ? <span className={classes['empty']}>{t('cell.write')}</span> : words}
      <VisuallyHidden>{label}</VisuallyHidden>
    </button>
  );
}
