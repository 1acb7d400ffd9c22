import type { MapStep } from '@anklang/domain';
import { Button, Drawer, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { TypedText } from '../lanes/typed-text.tsx';
import { useMap } from '../live/map-context.ts';
import { SaidHereList } from './said-here-list.tsx';
import { StepOpensInto } from './step-opens-into.tsx';
import type { StepChange, StepPartProps } from './step-part.ts';
import { StepTouchpoints } from './step-touchpoints.tsx';
import { StepWays } from './step-ways.tsx';
import { usePhaseChoices } from './use-phase-choices.ts';

/** What is known of one step, beside the map. Closes by itself when somebody removes the step. */
export function StepDrawer({ stepId, onClose }: { stepId: string; onClose: () => void }) {
  const { t } = useTranslation(['journeyParts', 'shell']);
  const format = useFormat();
  const { map } = useMap();
  const place = map.steps.findIndex(({ id }) => id === stepId);
  const step = map.steps[place];

  return (
    <Drawer
      opened={step !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={t('step.title', { number: format.number(place + 1), all: format.number(map.steps.length) })}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      {step && <StepParts key={stepId} step={step} onClose={onClose} />}
    </Drawer>
  );
}

function StepParts({ step, onClose }: { step: MapStep; onClose: () => void }) {
  const { t } = useTranslation('journeyParts');
  const { mayEdit, change } = useMap();
  const set = (part: StepChange) => change([{ do: 'changeStep', id: step.id, change: part }]);
  const remove = () => {
    onClose();
    change([{ do: 'removeStep', id: step.id }]);
    notifyDone(t('step.removed', { name: step.name }));
  };

  return (
    <Stack gap="xl">
      <Stack gap="md">
        <TypedText
          label={t('step.name')}
          description={t('step.nameHint')}
          maxLength={200}
          disabled={!mayEdit}
          isRequired
          value={step.name}
          onTyped={(name) => set({ name })}
        />
        <PhaseChoice step={step} set={set} />
      </Stack>
      <StepTouchpoints step={step} set={set} />
      <SaidHereList step={step} />
      <StepWays step={step} set={set} />
      <StepOpensInto step={step} set={set} />
      {mayEdit && (
        <Group>
          <Button
            variant="subtle"
            size="compact-sm"
            c="var(--danger)"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={remove}
          >
            {t('step.remove')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function PhaseChoice({ step, set }: StepPartProps) {
  const { t } = useTranslation('journeyParts');
  const { mayEdit, references } = useMap();
  const choices = usePhaseChoices();
  const influence = references?.phases.find(({ id }) => id === step.phaseId)?.influence;

  return (
    <div>
      <NativeSelect
        label={t('step.phase')}
        disabled={!mayEdit}
        value={step.phaseId ?? ''}
        onChange={(event) => set({ phaseId: event.currentTarget.value || null })}
        data={choices}
      />
      {(influence === 'before' || influence === 'after') && (
        <Text fz="sm" c="dimmed" mt={4}>
          {t(`step.influenceHint.${influence}`)}
        </Text>
      )}
    </div>
  );
}
