import type { AccountWeights, InteractionSummary, Step } from '@anklang/domain';
import { Button, Group, NumberInput, Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useMay } from '../../../lib/session/index.ts';
import { digitsOf } from '../digits.ts';
import { useFollowing } from '../use-following.ts';
import classes from './account.module.css';
import { NamedNumbers } from './named-numbers.tsx';
import {
  differingWeights,
  draftOfWeights,
  isWithin,
  type PlainWeight,
  plainWeightNames,
  plainWeights,
  type WeightsDraft,
  weightsOfDraft,
} from './weights-draft.ts';

type Props = {
  /** What is counted with just now. */
  weights: AccountWeights;
  saved: AccountWeights;
  defaults: AccountWeights;
  /** Steps that interactions are at, and what any key is called. */
  steps: readonly Step[];
  names: ReadonlyMap<string, string>;
  summary: InteractionSummary;
  saving: boolean;
  /** What a trial comes to, beside the buttons that begin and end it. */
  trial: ReactNode;
  onTry: (differing: Partial<AccountWeights> | null) => void;
  onSave: (weights: AccountWeights) => void;
};

/** Every assumption with its reason: tried out by anybody, kept for all by whoever may. */
export function WeightsPanel({ weights, saved, defaults, steps, names, summary, saving, trial, onTry, onSave }: Props) {
  const { t } = useTranslation('outcomes');
  const maySave = useMay('plan.edit');
  const begun = useMemo(() => draftOfWeights(weights), [weights]);
  const [draft, setDraft] = useFollowing<WeightsDraft>(begun);
  const told = weightsOfDraft(draft);
  const untried = told !== null && differingWeights(told, weights) !== null;
  const unsaved = told !== null && differingWeights(told, saved) !== null;
  const trying = differingWeights(weights, saved) !== null;

  return (
    <Paper p="md" component="section" aria-labelledby="weights-title">
      <Title order={2} id="weights-title" mb={4}>
        {t('account.weights.title')}
      </Title>
      <Text c="dimmed" fz="sm" mb="md" maw="80ch">
        {t('account.weights.lead')} {!maySave && t('account.weights.readOnly')}
      </Text>
      <Stack gap="md">
        <div className={classes['weights']}>
          {plainWeightNames.map((name) => (
            <WeightInput
              key={name}
              name={name}
              value={draft[name]}
              fallback={defaults[name]}
              changed={draft[name] !== saved[name]}
              onChange={(value) => setDraft((now) => ({ ...now, [name]: value }))}
            />
          ))}
        </div>
        <NamedNumbers
          title={t('account.weights.importance')}
          why={t('account.weights.importanceWhy')}
          add={t('account.weights.addTouchpoint')}
          labelOf={(name) => t('account.weights.importanceOf', { name })}
          removeOf={(name) => t('account.weights.removeOf', { name })}
          options={steps.map(({ key, name }) => ({ value: key, label: name }))}
          nameOf={(key) => names.get(key) ?? key}
          values={draft.importance}
          first={1}
          onChange={(importance) => setDraft((now) => ({ ...now, importance }))}
        />
        {(summary.segments.length > 0 || Object.keys(draft.ratioTargets).length > 0) && (
          <NamedNumbers
            title={t('account.weights.ratioTargets')}
            why={t('account.weights.ratioTargetsWhy')}
            add={t('account.weights.addSegment')}
            labelOf={(name) => t('account.weights.ratioTargetOf', { name })}
            removeOf={(name) => t('account.weights.removeTarget', { name })}
            options={summary.segments.flatMap(({ name, values }) =>
              values.map(({ value }) => ({ value: `${name}: ${value}`, label: `${name}: ${value}` })),
            )}
            nameOf={(key) => key}
            values={draft.ratioTargets}
            first={typeof draft.ratioTarget === 'number' ? draft.ratioTarget : defaults.ratioTarget}
            onChange={(ratioTargets) => setDraft((now) => ({ ...now, ratioTargets }))}
          />
        )}
        <Group gap="sm">
          <Button disabled={told === null} onClick={() => told && untried && onTry(differingWeights(told, saved))}>
            {t('account.weights.try')}
          </Button>
          {maySave && (
            <Button variant="default" disabled={!unsaved} loading={saving} onClick={() => told && onSave(told)}>
              {t('account.weights.save')}
            </Button>
          )}
          {(trying || unsaved) && (
            <Button
              variant="subtle"
              onClick={() => {
                setDraft(draftOfWeights(saved));
                onTry(null);
              }}
            >
              {t('account.weights.back')}
            </Button>
          )}
          <Button variant="subtle" onClick={() => setDraft(draftOfWeights(defaults))}>
            {t('account.weights.defaults')}
          </Button>
        </Group>
        {trial}
      </Stack>
    </Paper>
  );
}

type WeightInputProps = {
  name: PlainWeight;
  value: number | string;
  fallback: number;
  changed: boolean;
  onChange: (value: number | string) => void;
};

function WeightInput({ name, value, fallback, changed, onChange }: WeightInputProps) {
  const { t } = useTranslation('outcomes');
  const language = useLanguage();
  const formats = formatsFor(language);
  const bounds = plainWeights[name];
  const write = (number: number) => formats.decimal(number, digitsOf(number));

  return (
    <NumberInput
      label={
        <>
          {t(`account.weights.${name}`)}{' '}
          {changed && (
            <Text span fz="xs" c="var(--accent)">
              {t('account.weights.changed')}
            </Text>
          )}
        </>
      }
      description={t(`account.weights.${name}Why`, { value: write(fallback) })}
      error={
        !isWithin(value, bounds) && t('account.weights.invalid', { low: write(bounds.low), high: write(bounds.high) })
      }
      value={value}
      onChange={onChange}
      min={bounds.low}
      max={bounds.high}
      step={bounds.step}
      clampBehavior="none"
      decimalSeparator={language === 'de' ? ',' : '.'}
      allowedDecimalSeparators={[',', '.']}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
    />
  );
}
