import type { FieldKey, MergeField, Profile } from '@anklang/domain';
import { Paper, Radio, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldValue, isSaid, useFieldWords } from '../touchpoints/fields/index.ts';
import classes from './merge.module.css';

export type FieldChoice = MergeField['suggestion'];

type Props = {
  fields: readonly MergeField[];
  choiceOf: (field: FieldKey) => FieldChoice;
  onChoose: (field: FieldKey, choice: FieldChoice) => void;
};

/** Where the two say different things: side by side, to be decided one by one. */
export function MergeFields({ fields, choiceOf, onChoose }: Props) {
  const { t } = useTranslation('merge');
  const { nameOf } = useFieldWords();
  if (fields.length === 0) return <Text>{t('noFields')}</Text>;

  return (
    <section aria-labelledby="merge-fields">
      <Title order={3} id="merge-fields">
        {t('fields')}
      </Title>
      <Text fz="sm" c="dimmed" mb="xs">
        {t('fieldsHint')}
      </Text>
      <Stack gap="xs">
        {fields.map(({ field, kept, other, united }) => (
          <Paper key={field} p="sm" bg="var(--sunken)">
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
        ))}
      </Stack>
    </section>
  );
}

function Side({ choice, field, value }: { choice: FieldChoice; field: FieldKey; value: unknown }) {
  const { t } = useTranslation('merge');
  const said = value as Profile[FieldKey];

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
