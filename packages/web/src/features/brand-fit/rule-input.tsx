import { ruleVerdicts } from '@anklang/domain';
import { Stack, Text, Textarea } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Details } from '../../ui/details.tsx';
import { EvidencePicker } from '../evidence/index.ts';
import classes from './brand-fit.module.css';
import type { RuleDraft } from './judgement-draft.ts';
import { VerdictMark } from './verdict-mark.tsx';

type Props = {
  touchpointId: string;
  rule: { id: string; name: string };
  value: RuleDraft;
  isMissing: boolean;
  onChange: (change: Partial<RuleDraft>) => void;
};

/** One rule: met, not met, does not apply; note and evidence on demand. */
export function RuleInput({ touchpointId, rule, value, isMissing, onChange }: Props) {
  const { t } = useTranslation('brandFit');
  const id = useId();

  return (
    <fieldset
      className={classes['rule']}
      data-rule={rule.id}
      aria-describedby={isMissing ? `${id}-missing` : undefined}
    >
      <legend>{rule.name}</legend>
      <div className={classes['choices']}>
        {ruleVerdicts.map((verdict) => (
          <label key={verdict} className={classes['choice']}>
            <input
              type="radio"
              name={id}
              value={verdict}
              checked={value.verdict === verdict}
              onChange={() => onChange({ verdict })}
            />
            <VerdictMark verdict={verdict} />
          </label>
        ))}
      </div>
      {isMissing && (
        <Text id={`${id}-missing`} fz="sm" c="var(--danger)" mt={4}>
          {t('form.choose')}
        </Text>
      )}
      <Details summary={t('form.more')} open={value.note !== '' || value.evidenceIds.length > 0}>
        <Stack gap="sm">
          <Textarea
            label={t('form.note')}
            description={t('form.noteHint')}
            value={value.note}
            maxLength={1000}
            autosize
            minRows={2}
            maxRows={8}
            onChange={(event) => onChange({ note: event.currentTarget.value })}
          />
          <EvidencePicker
            touchpointId={touchpointId}
            value={value.evidenceIds}
            onChange={(evidenceIds) => onChange({ evidenceIds })}
          />
        </Stack>
      </Details>
    </fieldset>
  );
}
