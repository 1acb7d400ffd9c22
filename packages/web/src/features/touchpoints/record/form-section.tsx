import { type FieldKey, type FieldSection, type Profile, touchpointFields } from '@anklang/domain';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldInput } from '../fields/field-input.tsx';
import { fieldsOf, isSaid } from '../fields/is-said.ts';
import type { DraftProblem } from './draft.ts';
import classes from './record.module.css';

type Props = {
  section: FieldSection;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  touchpointId: string;
  saidOf: (field: FieldKey) => Profile[FieldKey];
  problems: Partial<Record<FieldKey, DraftProblem>>;
  onChange: (field: FieldKey, value: Profile[FieldKey]) => void;
};

/** One section of the form; closed it says how much stands in it. */
export function FormSection({ section, isOpen, onToggle, touchpointId, saidOf, problems, onChange }: Props) {
  const { t } = useTranslation('touchpoints');
  const fields = fieldsOf(section);
  const said = fields.filter((field) => isSaid(saidOf(field))).length;
  const wordsOf = (problem: DraftProblem | undefined) => (problem ? t(`record.problem.${problem}`) : null);

  return (
    <details
      className={classes['section']}
      open={isOpen}
      onToggle={(event) => {
        if (event.currentTarget.open !== isOpen) onToggle(event.currentTarget.open);
      }}
    >
      <summary>
        {t(`section.${section}`)}{' '}
        <Text component="span" c="dimmed" fz="sm" fw={400}>
          · {t('record.said', { count: said })}
        </Text>
      </summary>
      {/* What is closed asks for nothing. */}
      {isOpen && (
        <div>
          <Stack gap="md">
            {fields.filter(isOffered(saidOf)).map((field) => (
              <FieldInput
                key={field}
                field={field}
                value={saidOf(field)}
                error={wordsOf(problems[field])}
                touchpointId={touchpointId}
                onChange={(value) => onChange(field, value)}
              />
            ))}
          </Stack>
        </div>
      )}
    </details>
  );
}

/** Some questions make sense only after another was answered. */
function isOffered(saidOf: Props['saidOf']) {
  return (field: FieldKey) => field !== 'signalReason' || saidOf('hasSignalValue') === true || isSaid(saidOf(field));
}

/** The section in which a field stands. */
export function sectionOf(field: FieldKey): FieldSection {
  return touchpointFields[field].section;
}
