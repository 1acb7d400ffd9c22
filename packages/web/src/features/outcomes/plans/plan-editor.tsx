import type { PlanBody, PlannedJourney } from '@anklang/domain';
import { Button, Group, Paper, Stack, Switch, Text, TextInput, Title, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconRoute } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { useKnownSteps } from '../use-known-steps.ts';
import { checkDraft, type DraftProblem } from './check-draft.ts';
import {
  addStep,
  bodyOf,
  changeStep,
  draftOf,
  draftOfPath,
  emptyDraft,
  moveStep,
  type PlanDraft,
  removeStep,
  setBranches,
} from './plan-draft.ts';
import { PlanStepRow } from './plan-step-row.tsx';
import classes from './plans.module.css';
import { stepOptions } from './step-options.ts';
import { useDragOrder } from './use-drag-order.ts';
import { useMostFrequentWay } from './use-most-frequent-way.ts';

type Props = {
  plan: PlannedJourney | null;
  /** Begin with the way most customers take. */
  fromData?: boolean;
  saving: boolean;
  /** What stands in the way of saving, such as somebody else's change. */
  notice: ReactNode;
  /** What the button says, where it is more than saving. */
  saveLabel?: string | undefined;
  onSave: (body: PlanBody) => void;
  onCancel: () => void;
};

/** How a journey is meant to go: a row of steps, and where asked for, which may follow which. */
export function PlanEditor({ plan, fromData = false, saving, notice, saveLabel, onSave, onCancel }: Props) {
  const { t } = useTranslation(['outcomes', 'shell']);
  const format = useFormat();
  const formats = formatsFor(useLanguage());
  const workspaceId = useWorkspaceId();
  const { names } = useKnownSteps(workspaceId);
  const frequent = useMostFrequentWay(workspaceId);
  const [draft, setDraft] = useState<PlanDraft>(() => (plan ? draftOf(plan) : emptyDraft));
  const [checked, setChecked] = useState(false);
  const [said, setSaid] = useState('');
  const [taken, setTaken] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const problems = checked ? checkDraft(draft) : [];
  const options = stepOptions(names, {
    used: draft.steps.flatMap(({ touchpoints }) => touchpoints),
    compare: format.compare,
  });
  const nameOf = (key: string) => options.find(({ value }) => value === key)?.label ?? key;
  const stepName = (id: string) => {
    const place = draft.steps.findIndex((step) => step.id === id);
    const step = draft.steps[place];
    const touchpoints = step?.touchpoints.map(nameOf).join(` ${t('or')} `);
    return step?.name.trim() || touchpoints || t('planEditor.unnamed', { place: place + 1 });
  };
  const move = (id: string, to: number) => {
    setDraft((now) => moveStep(now, id, to));
    const place = Math.max(0, Math.min(draft.steps.length - 1, to)) + 1;
    setSaid(t('planEditor.moved', { name: stepName(id), place, count: draft.steps.length }));
  };
  const drag = useDragOrder((id, place) => setDraft((now) => moveStep(now, id, place)));
  const take = () => {
    const { way } = frequent;
    if (!way) return setTaken(t('planEditor.takenNothing'));
    setDraft((now) => draftOfPath(now, way.keys));
    const words = { count: way.journeys, formatted: formats.count(way.journeys), share: formats.percent(way.share, 1) };
    return setTaken(t('planEditor.taken', words));
  };
  // Asked for by the address, once the data are there.
  const [asked, setAsked] = useState(fromData);
  if (asked && frequent.ready) {
    setAsked(false);
    take();
  }
  useEffect(() => {
    if (wanted.current) document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const first = checkDraft(draft)[0];
    if (!first) return onSave(bodyOf(draft));
    wanted.current = 'step' in first ? `touchpoints-${first.step}` : first.kind === 'name' ? 'plan-name' : 'plan-add';
    return setSaid(t(`planEditor.problem.${first.kind}`));
  };
  const problemOf = (id: string) => {
    const found = problems.find((problem) => 'step' in problem && problem.step === id);
    return found ? t(`planEditor.problem.${found.kind}`) : null;
  };
  const general = problems.filter((problem) => !('step' in problem) && problem.kind !== 'name');

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">
        {notice}
        <Paper p="md">
          <Stack gap="md">
            <TextInput
              id="plan-name"
              label={t('planEditor.name')}
              placeholder={t('planEditor.namePlaceholder')}
              value={draft.name}
              maxLength={200}
              required
              maw={520}
              onChange={(event) => {
                const name = event.currentTarget.value;
                setDraft((now) => ({ ...now, name }));
              }}
              error={problems.some(({ kind }) => kind === 'name') && t('planEditor.problem.name')}
            />
            <Group justify="space-between" align="flex-end" gap="sm">
              <div>
                <Title order={2}>{t('planEditor.steps')}</Title>
                <Text fz="sm" c="dimmed">
                  {t('planEditor.lead')} {t('planEditor.dragHint')}
                </Text>
              </div>
              <Button
                variant="default"
                leftSection={<IconRoute size={16} aria-hidden />}
                onClick={take}
                loading={!frequent.ready}
                title={t('planEditor.takeHelp')}
              >
                {t('planEditor.take')}
              </Button>
            </Group>
            <Text fz="sm" role="status" hidden={!taken}>
              {taken}
            </Text>
            <ol className={classes['rows']} ref={drag.list} aria-label={t('planEditor.steps')}>
              {draft.steps.map((step, place) => (
                <PlanStepRow
                  key={step.id}
                  step={step}
                  place={place}
                  count={draft.steps.length}
                  branches={draft.branches}
                  options={options}
                  others={draft.steps.map(({ id }, index) => ({ value: id, label: `${index + 1}. ${stepName(id)}` }))}
                  problem={problemOf(step.id)}
                  dragged={drag.dragged === step.id}
                  onChange={(change) => setDraft((now) => changeStep(now, step.id, change))}
                  onMove={(to) => move(step.id, to)}
                  onRemove={() => {
                    setDraft((now) => removeStep(now, step.id));
                    setSaid(t('planEditor.removedStep', { place: place + 1 }));
                    wanted.current = 'plan-add';
                  }}
                  onDragBegin={(event) => drag.begin(event, step.id)}
                />
              ))}
            </ol>
            <Group justify="space-between" align="flex-start">
              <Button
                id="plan-add"
                variant="light"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => {
                  wanted.current = `touchpoints-step-${draft.nextId}`;
                  setDraft((now) => addStep(now));
                }}
              >
                {t('planEditor.add')}
              </Button>
              <Switch
                label={t('planEditor.branches')}
                description={t('planEditor.branchesHelp')}
                checked={draft.branches}
                onChange={(event) => {
                  const { checked: on } = event.currentTarget;
                  setDraft((now) => setBranches(now, on));
                }}
              />
            </Group>
            <GeneralProblems problems={general} />
            <Group gap="sm">
              <Button type="submit" loading={saving}>
                {saveLabel ?? t('planEditor.save')}
              </Button>
              <Button variant="default" onClick={onCancel}>
                {t('shell:cancel')}
              </Button>
            </Group>
          </Stack>
        </Paper>
      </Stack>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </form>
  );
}

function GeneralProblems({ problems }: { problems: readonly DraftProblem[] }) {
  const { t } = useTranslation('outcomes');
  if (problems.length === 0) return null;

  return (
    <Text c="var(--danger)" role="alert">
      {problems.map(({ kind }) => t(`planEditor.problem.${kind}`)).join(' ')}
    </Text>
  );
}
