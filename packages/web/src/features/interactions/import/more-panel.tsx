import { MultiSelect, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Details } from '../../../ui/details.tsx';
import type { FileColumns } from './column-select.tsx';
import { ConversionFields } from './conversion-fields.tsx';
import { CountingFields } from './counting-fields.tsx';
import { DetailFields } from './detail-fields.tsx';
import classes from './import.module.css';
import type { Detail, LogDraft } from './log-draft.ts';
import { RatingFields } from './rating-fields.tsx';
import { findStateColumn } from './start-draft.ts';

type Props = { draft: LogDraft; columns: FileColumns; onChange: (draft: LogDraft) => void };

const circumstances = ['channel', 'department', 'device', 'direction', 'handledBy', 'campaign', 'object'] as const;

/** Everything an interaction may tell beyond who, where and when; folded away until somebody wants it. */
export function MorePanel({ draft, columns, onChange }: Props) {
  const { t } = useTranslation('interactions');
  const names = columns.list.map(({ name }) => name);
  const of = (details: readonly Detail[]) => details.map((detail) => draft.columns[detail]);
  const shared = { draft, columns, onChange };

  return (
    <Paper p="md">
      <Title order={2}>{t('more.title')}</Title>
      <Text c="dimmed" fz="sm" mb="xs">
        {t('more.lead')}
      </Text>
      <Stack gap={4}>
        <Part
          title={t('counting.title')}
          columns={[draft.transitions?.column]}
          open={findStateColumn(columns.list) !== undefined}
        >
          <CountingFields {...shared} />
        </Part>
        <Part title={t('more.circumstances')} columns={of(circumstances)}>
          <DetailFields details={circumstances} {...shared} />
        </Part>
        <Part title={t('more.experience')} columns={[draft.rating?.column]}>
          <RatingFields {...shared} />
        </Part>
        <Part
          title={t('more.result')}
          columns={[...draft.conversion.touchpoints, draft.conversion.value, ...of(['cost', 'durationSeconds'])]}
        >
          <ConversionFields {...shared} />
        </Part>
        <Part title={t('more.people')} columns={[...draft.segments, ...of(['reportedOrigin'])]}>
          <div className={classes['fields']}>
            <MultiSelect
              label={t('more.segments')}
              description={t('more.segmentsHint')}
              data={names}
              value={draft.segments}
              onChange={(segments) => onChange({ ...draft, segments })}
              searchable
              clearable
              nothingFoundMessage={t('more.nothingFound')}
            />
          </div>
          <DetailFields details={['reportedOrigin']} {...shared} />
        </Part>
        <Part title={t('more.own')} columns={draft.properties}>
          <div className={classes['fields']}>
            <MultiSelect
              label={t('more.properties')}
              description={t('more.propertiesHint')}
              data={names}
              value={draft.properties}
              onChange={(properties) => onChange({ ...draft, properties })}
              searchable
              clearable
              nothingFoundMessage={t('more.nothingFound')}
            />
          </div>
        </Part>
      </Stack>
    </Paper>
  );
}

type PartProps = {
  title: string;
  columns: readonly (string | null | undefined)[];
  open?: boolean;
  children: ReactNode;
};

/** A folded part that says from outside what is set in it. */
function Part({ title, columns, open = false, children }: PartProps) {
  const { t } = useTranslation('interactions');
  const set = columns.filter(Boolean);
  const summary = (
    <>
      {title}
      {set.length > 0 && (
        <Text span fz="sm" c="dimmed">
          {' '}
          · {t('more.set', { columns: set.join(', ') })}
        </Text>
      )}
    </>
  );

  return (
    <Details summary={summary} open={open}>
      {children}
    </Details>
  );
}
