import { ActionIcon, Checkbox, Group, MultiSelect, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftStep } from './plan-draft.ts';
import classes from './plans.module.css';
import type { StepOption } from './step-options.ts';

type Props = {
  step: DraftStep;
  place: number;
  count: number;
  branches: boolean;
  options: readonly StepOption[];
  /** The steps of the draft as they can be named in "may follow". */
  others: readonly StepOption[];
  problem: string | null;
  dragged: boolean;
  onChange: (change: Partial<DraftStep>) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
  onDragBegin: (event: PointerEvent<HTMLElement>) => void;
};

/** A step of a planned journey: moved by its handle, by arrow keys or by buttons. */
export function PlanStepRow(props: Props) {
  const { step, place, count, options, problem, onChange, onMove } = props;
  const { t } = useTranslation('outcomes');
  const number = place + 1;

  return (
    <li className={classes['row']} data-row={step.id} data-dragged={props.dragged || undefined}>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes['handle'] ?? ''}
        aria-label={t('planEditor.move', { place: number })}
        onPointerDown={props.onDragBegin}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
          if (by === 0) return;
          event.preventDefault();
          onMove(place + by);
        }}
      >
        <IconGripVertical size={18} aria-hidden />
      </ActionIcon>
      <span className={classes['place']} aria-hidden>
        {number}
      </span>
      <div className={classes['fields']}>
        <MultiSelect
          id={`touchpoints-${step.id}`}
          aria-label={t('planEditor.touchpointsLabel', { place: number })}
          placeholder={step.touchpoints.length === 0 ? t('planEditor.touchpointsPlaceholder') : ''}
          data={options}
          value={step.touchpoints}
          onChange={(touchpoints) => onChange({ touchpoints })}
          error={problem}
          maxValues={50}
          limit={100}
          searchable
          hidePickedOptions
          nothingFoundMessage={t('planEditor.nothingFound')}
        />
        <TextInput
          aria-label={t('planEditor.stepNameLabel', { place: number })}
          placeholder={t('planEditor.stepName')}
          value={step.name}
          maxLength={200}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        {props.branches && (
          <Group className={classes['ways'] ?? ''} gap="md" align="center">
            <MultiSelect
              label={t('planEditor.next')}
              aria-label={t('planEditor.nextLabel', { place: number })}
              data={props.others}
              value={step.next}
              onChange={(next) => onChange({ next })}
              hidePickedOptions
              flex="1 1 260px"
            />
            <Checkbox
              label={t('planEditor.start')}
              aria-label={t('planEditor.startLabel', { place: number })}
              checked={step.start}
              onChange={(event) => onChange({ start: event.currentTarget.checked })}
            />
            <Checkbox
              label={t('planEditor.end')}
              aria-label={t('planEditor.endLabel', { place: number })}
              checked={step.end}
              onChange={(event) => onChange({ end: event.currentTarget.checked })}
            />
          </Group>
        )}
      </div>
      <Group gap={2} wrap="nowrap" mt={4}>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={place === 0}
          aria-label={t('planEditor.up', { place: number })}
          onClick={() => onMove(place - 1)}
        >
          <IconArrowUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={place === count - 1}
          aria-label={t('planEditor.down', { place: number })}
          onClick={() => onMove(place + 1)}
        >
          <IconArrowDown size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('planEditor.remove', { place: number })}
          onClick={props.onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  );
}
