import type { FieldKey, Profile } from '@anklang/domain';
import { Alert, Paper, Radio, Stack, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { FieldValue } from '../fields/field-value.tsx';
import { isSaid } from '../fields/is-said.ts';
import { useFieldWords } from '../fields/use-field-words.ts';
import type { ConflictField, Side } from './conflict.ts';
import type { Draft } from './draft.ts';
import classes from './record.module.css';

type Props = {
  conflicts: readonly ConflictField[];
  /** What one has typed oneself. */
  typed: Draft;
  onDecide: (field: FieldKey, choice: Side) => void;
};

/** Somebody else changed the same fields: theirs with name and time beside one's own, to be decided one by one. */
export function ConflictPanel({ conflicts, typed, onDecide }: Props) {
  const { t } = useTranslation('touchpoints');
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus();
    panel.current?.scrollIntoView({ block: 'start' });
  }, []);

  return (
    <Alert
      ref={panel}
      tabIndex={-1}
      role="alert"
      variant="light"
      color="accent"
      icon={<IconGitMerge aria-hidden />}
      title={t('record.conflict.title')}
    >
      <Stack gap="sm">
        <Text c="var(--ink)">
          {t('record.conflict.text', { count: conflicts.length })} {t('record.conflict.others')}
        </Text>
        {conflicts.map((conflict) => (
          <ConflictChoice
            key={conflict.field}
            conflict={conflict}
            mine={typed[conflict.field] ?? null}
            onDecide={onDecide}
          />
        ))}
      </Stack>
    </Alert>
  );
}

type ChoiceProps = {
  conflict: ConflictField;
  mine: Profile[FieldKey];
  onDecide: (field: FieldKey, choice: Side) => void;
};

function ConflictChoice({ conflict: { field, theirs, who, choice }, mine, onDecide }: ChoiceProps) {
  const { t } = useTranslation('touchpoints');
  const format = useFormat();
  const { nameOf } = useFieldWords();
  const theirLabel = who
    ? t('record.conflict.theirs', { name: who.name, at: format.instant(who.at) })
    : t('record.conflict.theirsNow');

  return (
    <Paper p="sm">
      <Radio.Group
        label={nameOf(field)}
        value={choice}
        onChange={(side) => onDecide(field, side === 'mine' ? 'mine' : 'theirs')}
      >
        <div className={classes['sides']}>
          <Version side="theirs" label={theirLabel} field={field} value={theirs} />
          <Version side="mine" label={t('record.conflict.mine')} field={field} value={mine} />
        </div>
      </Radio.Group>
    </Paper>
  );
}

type VersionProps = { side: Side; label: string; field: FieldKey; value: Profile[FieldKey] };

function Version({ side, label, field, value }: VersionProps) {
  const { t } = useTranslation('touchpoints');
  return (
    <div className={classes['side']}>
      <Radio value={side} label={label} />
      <div className={classes['version']}>
        {isSaid(value) ? (
          <FieldValue field={field} value={value} />
        ) : (
          <Text component="span" c="dimmed" fs="italic">
            {t('record.conflict.emptied')}
          </Text>
        )}
      </div>
    </div>
  );
}
