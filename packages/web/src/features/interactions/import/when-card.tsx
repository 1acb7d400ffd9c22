import { NativeSelect, Select, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import { ColumnSelect, type FileColumns } from './column-select.tsx';
import classes from './import.module.css';
import type { LogDraft } from './log-draft.ts';
import { assignTime, lookAtTimes } from './look-at-times.ts';
import type { TimeOrder } from './read-example-time.ts';
import { sayTime } from './say-time.ts';

type Props = {
  draft: LogDraft;
  columns: FileColumns;
  serial: boolean;
  zone: string;
  onChange: (draft: LogDraft) => void;
};

const orders = ['dmy', 'mdy'] as const satisfies readonly TimeOrder[];

/** When it was; one time of the file is read out, so that swapped days and wrong zones show before the import. */
export function WhenCard({ draft, columns, serial, zone, onChange }: Props) {
  const { t } = useTranslation('interactions');
  const language = useLanguage();
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const { time = '' } = draft.columns;
  const look = lookAtTimes({ summary: columns.byName.get(time), serial }, draft.timeOrder ?? null);
  const { read } = look;
  const unclear = look.needsOrder && look.provenOrder === null;

  return (
    <section className={classes['card']} aria-labelledby="when-title">
      <Title order={3} id="when-title">
        {t('when.title')}
      </Title>
      <ColumnSelect
        label={t('when.time')}
        hint={t('when.hint')}
        columns={columns}
        value={time}
        required
        onChange={(column) =>
          onChange(assignTime(draft, { column, summary: columns.byName.get(column), serial, zone }))
        }
      />
      {look.example !== null && (
        <Text className={classes['note']} data-warning={read === null || unclear || undefined} role="status">
          {read
            ? t('when.read', { text: look.example, words: sayTime(read, { language, zone: draft.timeZone }) })
            : t('when.unread', { text: look.example })}
          {read && unclear && ` ${t('when.ambiguous')}`}
        </Text>
      )}
      {look.needsOrder && (
        <NativeSelect
          label={t('when.order')}
          value={draft.timeOrder ?? 'dmy'}
          onChange={(event) => onChange({ ...draft, timeOrder: event.currentTarget.value as TimeOrder })}
          data={orders.map((order) => ({ value: order, label: t(`when.orders.${order}`) }))}
        />
      )}
      {read && !look.hasOffset && (
        <Select
          label={t('when.zone')}
          description={t('when.zoneHint')}
          data={zones.includes('UTC') ? zones : ['UTC', ...zones]}
          value={draft.timeZone ?? 'UTC'}
          onChange={(chosen) => chosen && onChange({ ...draft, timeZone: chosen })}
          searchable
          allowDeselect={false}
          limit={100}
        />
      )}
      {read && look.hasOffset && (
        <Text fz="sm" c="dimmed">
          {t('when.ownZone')}
        </Text>
      )}
    </section>
  );
}
