import { Checkbox, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { ColumnSelect, type FileColumns } from './column-select.tsx';
import type { LogDraft } from './log-draft.ts';
import { suggestStates } from './start-draft.ts';

type Props = { draft: LogDraft; columns: FileColumns; onChange: (draft: LogDraft) => void };

/** Which rows count where a log writes a start and an end for the same encounter. */
export function CountingFields({ draft, columns, onChange }: Props) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const { transitions } = draft;
  const values = columns.byName.get(transitions?.column ?? '')?.values ?? [];
  const sum = (counted: typeof values) => counted.reduce((total, { count }) => total + count, 0);
  const choose = (column: string) => {
    const summary = columns.byName.get(column);
    onChange({ ...draft, transitions: summary ? { column, count: suggestStates(summary) } : null });
  };

  return (
    <Stack gap="sm" maw={560}>
      <Text fz="sm" c="dimmed">
        {t('counting.text')}
      </Text>
      <ColumnSelect
        label={t('counting.column')}
        columns={columns}
        value={transitions?.column ?? ''}
        none={t('counting.everything')}
        onChange={choose}
      />
      {transitions && (
        <Checkbox.Group
          label={t('counting.values')}
          value={transitions.count}
          onChange={(count) => onChange({ ...draft, transitions: { ...transitions, count } })}
        >
          <Stack gap={6} mt={6}>
            {values.map(({ value, count }) => (
              <Checkbox key={value} value={value} label={`${value} (${format.number(count)})`} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {transitions && (
        <Text fz="sm" role="status">
          {t('counting.counted', {
            counted: format.number(sum(values.filter(({ value }) => transitions.count.includes(value)))),
            all: format.number(sum(values)),
          })}
        </Text>
      )}
    </Stack>
  );
}
