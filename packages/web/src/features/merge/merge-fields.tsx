import type { FieldKey, MergeField, Profile } from '@anklang/domain';
import { Paper, Radio, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { Details } from '../../ui/details.tsx';
import { FieldValue, isSaid, useFieldWords } from '../touchpoints/fields/index.ts';
import classes from './merge.module.css';

export type FieldChoice = MergeField['suggestion'];
type Said = Profile[FieldKey];

type Props = {
  fields: readonly MergeField[];
  choiceOf: (field: FieldKey) => FieldChoice;
  onChoose: (field: FieldKey, choice: FieldChoice) => void;
};

/** Where the two say different things: side by side, to be decided one by one; what only one says needs no look. */
export function MergeFields({ fields, choiceOf, onChoose }: Props) {
  const { t } = useTranslation('merge');
  const format = useFormat();
  if (fields.length === 0) return <Text>{t('noFields')}</Text>;
  const differing = fields.filter((field) => !isOneSided(field));
  const oneSided = fields.filter(isOneSided);

  return (
    <section aria-labelledby="merge-fields">
      <Title order={3} id="merge-fields">
        {t('fields')}
      </Title>
      <Text fz="sm" c="dimmed" mb="xs">
        {t('fieldsHint')}
      </Text>
      <Stack gap="xs">
        {differing.map((field) => (
          <Choice key={field.field} field={field} choiceOf={choiceOf} onChoose={onChoose} />
        ))}
        {oneSided.length > 0 && (
          <Details summary={t('oneSided', { count: oneSided.length, formatted: format.number(oneSided.length) })}>
            <Stack gap="xs">
              {oneSided.map((field) => (
                <Choice key={field.field} field={field} choiceOf={choiceOf} onChoose={onChoose} />
              ))}
            </Stack>
          </Details>
        )}
      </Stack>
    </section>
  );
}

/** The suggestion is then what is said. */
function isOneSided({ kept, other }: MergeField): boolean {
  return isSaid(kept as Said) !== isSaid(other as Said);
}

type ChoiceProps = Omit<Props, 'fields'> & { field: MergeField };

function Choice({ field: { field, kept, other, united }, choiceOf, onChoose }: ChoiceProps) {
  const { nameOf } = useFieldWords();

  return (
    <Paper p="sm" bg="var(--sunken)">
      <Radio.Group
        label={nameOf(field)}
        value={choiceOf(field)}
        onChange={(choice) => onChoose(field, choice as FieldChoice)}
      >
        <div className={classes['sides']}>
          <Side choice="keep" field={field} value={kept} />
          <Side choice="take" field={field} value={other} />
          {united !== undefined && <Side choice="unite" field={field} value={united} />}
        </div>
      </Radio.Group>
    </Paper>
  );
}

function Side({ choice, field, value }: { choice: FieldChoice; field: FieldKey; value: unknown }) {
  const { t } = useTranslation('merge');
  const said = value as Said;

  return (
    <div>
      <Radio value={choice} label={t(`choice.${choice}`)} />
      <div className={classes['value']}>
        {isSaid(said) ? (
          <FieldValue field={field} value={said} />
        ) : (
          <Text component="span" fz="sm" c="dimmed" fs="italic">
            {t('nothing')}
          </Text>
        )}
      </div>
    </div>
  );
}
