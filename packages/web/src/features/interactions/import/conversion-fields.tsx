import { Stack, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ColumnSelect, type FileColumns } from './column-select.tsx';
import { DetailFields } from './detail-fields.tsx';
import classes from './import.module.css';
import type { LogDraft } from './log-draft.ts';

type Props = { draft: LogDraft; columns: FileColumns; onChange: (draft: LogDraft) => void };

/** What counts as a conversion, what it was worth, and what the encounter cost. */
export function ConversionFields({ draft, columns, onChange }: Props) {
  const { t } = useTranslation('interactions');
  const { conversion, touchpoint } = draft;
  const [only, ...more] = touchpoint;
  const known = more.length === 0 ? (columns.byName.get(only ?? '')?.values ?? []) : [];

  return (
    <Stack gap={0}>
      <div className={classes['fields']}>
        <TagsInput
          label={t('conversion.touchpoints')}
          description={t('conversion.touchpointsHint')}
          data={known.map(({ value }) => value)}
          value={conversion.touchpoints}
          maxTags={100}
          onChange={(touchpoints) => onChange({ ...draft, conversion: { ...conversion, touchpoints } })}
        />
        <ColumnSelect
          label={t('conversion.value')}
          hint={t('conversion.valueHint')}
          columns={columns}
          value={conversion.value ?? ''}
          onChange={(column) => onChange({ ...draft, conversion: { ...conversion, value: column || null } })}
        />
      </div>
      <DetailFields details={['cost', 'durationSeconds']} draft={draft} columns={columns} onChange={onChange} />
    </Stack>
  );
}
