import { Paper, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ColumnSelect, type FileColumns } from './column-select.tsx';
import classes from './import.module.css';
import { longestPath, type PathDraft } from './path-draft.ts';

type Props = { draft: PathDraft; columns: FileColumns; onChange: (draft: PathDraft) => void };

/** The few columns of a file in which paths are counted already. */
export function PathPanel({ draft, columns, onChange }: Props) {
  const { t } = useTranslation('interactions');
  const found = columns.byName.get(draft.path)?.values ?? [];
  const steps = longestPath(
    found.map(({ value }) => value),
    draft.separator,
  );
  const select = (key: 'path' | 'conversions' | 'value' | 'nulls', required: boolean) => (
    <ColumnSelect
      label={t(`paths.${key}`)}
      columns={columns}
      value={draft[key]}
      required={required}
      onChange={(column) => onChange({ ...draft, [key]: column })}
    />
  );

  return (
    <Paper p="md">
      <Title order={2}>{t('paths.title')}</Title>
      <Text c="dimmed" fz="sm" mb="xs">
        {t('paths.lead')}
      </Text>
      <div className={classes['fields']}>
        {select('path', true)}
        <TextInput
          label={t('paths.separator')}
          required
          maxLength={10}
          value={draft.separator}
          onChange={(event) => onChange({ ...draft, separator: event.currentTarget.value })}
        />
        {select('conversions', true)}
        {select('value', false)}
        {select('nulls', false)}
      </div>
      {steps.length > 0 && (
        <Text className={classes['note']} data-warning={steps.length === 1 || undefined} role="status">
          {steps.length === 1
            ? t('paths.exampleSingle', { step: steps[0] ?? '' })
            : t('paths.example', { steps: steps.slice(0, 12).join(' → ') + (steps.length > 12 ? ' → …' : '') })}
        </Text>
      )}
    </Paper>
  );
}
