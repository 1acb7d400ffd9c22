import { type FieldSection, fieldSections, type TouchpointRecord } from '@anklang/domain';
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useConfirm } from '../../../ui/use-confirm.tsx';
import { inputId } from '../fields/field-input.tsx';
import { fieldsOf } from '../fields/is-said.ts';
import { isDecided } from './conflict.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { changedIn, checkChanges } from './draft.ts';
import { FormSection, sectionOf } from './form-section.tsx';
import classes from './record.module.css';
import { useSaveRecord } from './use-save-record.ts';

type Props = {
  record: TouchpointRecord;
  /** The section that one came for; the essentials are open in any case. */
  section: FieldSection;
  onDone: () => void;
};

/** Everything that can be said of a touchpoint: what matters first, the rest where one looks for it. */
export function RecordForm({ record, section, onDone }: Props) {
  const { t } = useTranslation(['touchpoints', 'shell']);
  const workspaceId = useWorkspaceId();
  const confirm = useConfirm();
  const saving = useSaveRecord({ workspaceId, record, onSaved: onDone });
  const { opened, typed, toSave, conflicts } = saving;
  const [open, setOpen] = useState<ReadonlySet<FieldSection>>(() => new Set(['essentials', section]));
  const [checked, setChecked] = useState(false);
  const [undecided, setUndecided] = useState(false);
  const wanted = useRef<string | null>(inputId(fieldsOf(section)[section === 'essentials' ? 1 : 0] ?? 'name'));
  const problems = checked ? checkChanges(toSave) : {};
  const changed = changedIn(toSave).length;
  const show = (shown: FieldSection, isOpen: boolean) =>
    setOpen((now) => new Set(isOpen ? [...now, shown] : [...now].filter((other) => other !== shown)));
  useEffect(() => {
    if (!wanted.current) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  });
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      changed > 0 &&
      !saving.isSaving &&
      current.pathname !== next.pathname &&
      !window.confirm(`${t('record.leave')} ${t('record.leaveText')}`),
    enableBeforeUnload: changed > 0,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    setUndecided(!isDecided(conflicts));
    if (!isDecided(conflicts)) return;
    const [first] = changedIn(toSave).filter((field) => field in checkChanges(toSave));
    if (first) {
      show(sectionOf(first), true);
      wanted.current = inputId(first);
      return;
    }
    if (changed === 0) return onDone();
    saving.send();
  };
  const cancel = () => {
    if (changed === 0) return onDone();
    confirm({
      title: t('record.leave'),
      text: t('record.leaveText'),
      verb: t('record.leaveVerb'),
      onConfirm: onDone,
    });
  };

  return (
    <Paper p="md" component="form" onSubmit={submit} noValidate aria-label={t('record.edit')}>
      <Stack gap="md">
        {conflicts.length > 0 && (
          <ConflictPanel
            key={opened.version}
            conflicts={conflicts}
            typed={typed}
            onDecide={(field, choice) => {
              saving.decide(field, choice);
              setUndecided(false);
            }}
          />
        )}
        <div>
          {fieldSections.map((one) => (
            <FormSection
              key={one}
              section={one}
              isOpen={open.has(one)}
              onToggle={(isOpen) => show(one, isOpen)}
              touchpointId={record.id}
              saidOf={saving.saidOf}
              problems={problems}
              onChange={saving.set}
            />
          ))}
        </div>
        <div className={classes['bar']}>
          {saving.error && <ProblemAlert error={saving.error} />}
          {undecided && (
            <Text role="alert" c="var(--danger)" mb="xs">
              {t('record.conflict.decideAll')}
            </Text>
          )}
          <Group gap="sm">
            <Button type="submit" loading={saving.isSaving}>
              {conflicts.length > 0 ? t('record.conflict.save') : t('shell:save')}
            </Button>
            <Button variant="default" onClick={cancel}>
              {t('shell:cancel')}
            </Button>
          </Group>
        </div>
      </Stack>
    </Paper>
  );
}
