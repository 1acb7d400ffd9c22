import { defaultCuts } from '@anklang/analysis';
import { Group, Input, NumberInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { ScaleInput, suggestScale } from '../../feedback/index.ts';
import { ColumnSelect, type FileColumns } from './column-select.tsx';
import { ColumnValues } from './column-values.tsx';
import classes from './import.module.css';
import type { LogDraft, RatingDraft } from './log-draft.ts';

type Props = { draft: LogDraft; columns: FileColumns; onChange: (draft: LogDraft) => void };

/** The rating, its scale, and where disappointment ends on it. */
export function RatingFields({ draft, columns, onChange }: Props) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const { rating } = draft;
  const summary = columns.byName.get(rating?.column ?? '');
  const change = (part: Partial<RatingDraft>) =>
    rating && onChange({ ...draft, rating: { ...rating, ...part, disappointing: part.disappointing ?? null } });
  const choose = (column: string) => {
    const chosen = columns.byName.get(column);
    const scale = chosen ? suggestScale(chosen) : null;
    const [low = null, high = null] = scale ?? [];
    onChange({ ...draft, rating: chosen ? { column, low, high, disappointing: null } : null });
  };
  const cuts = rating ? cutsOf(rating) : null;
  const outside = (summary?.values ?? []).filter(({ value }) => rating && !isOn(rating, value));

  return (
    <Stack gap="sm">
      <Group gap="lg" align="flex-end">
        <div style={{ flex: '0 1 320px', minWidth: 0 }}>
          <ColumnSelect
            label={t('rating.column')}
            hint={t('rating.hint')}
            columns={columns}
            value={rating?.column ?? ''}
            onChange={choose}
          />
        </div>
        {rating && (
          <Input.Wrapper label={t('rating.scale')} w={150}>
            <ScaleInput
              column={rating}
              onChange={({ low, high }) => change({ ...pick('low', low), ...pick('high', high) })}
            />
          </Input.Wrapper>
        )}
        {rating && (
          <NumberInput
            label={t('rating.disappointing')}
            size="xs"
            w={170}
            styles={{ label: { fontSize: 'var(--mantine-font-size-sm)' } }}
            placeholder={cuts ? `${cuts.usual} (${t('rating.usual')})` : ''}
            value={rating.disappointing ?? ''}
            onChange={(value) => change({ disappointing: typeof value === 'number' ? value : null })}
          />
        )}
      </Group>
      {cuts && (
        <Text fz="sm" role="status">
          {t(cuts.disappointing + 1 === cuts.delighting ? 'rating.levelsTwo' : 'rating.levels', cuts)}
        </Text>
      )}
      {outside.length > 0 && (
        <Text className={classes['note']} data-warning role="status">
          {t('rating.outside', {
            count: outside.length,
            formatted: format.number(outside.length),
            values: outside
              .slice(0, 8)
              .map(({ value }) => value)
              .join(', '),
          })}
        </Text>
      )}
      {summary && <ColumnValues summary={summary} most={12} />}
    </Stack>
  );
}

function pick<K extends string>(key: K, value: number | null | undefined): { [P in K]?: number | null } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: number | null });
}

function cutsOf({ low, high, disappointing }: RatingDraft) {
  if (low === null || high === null || low >= high) return null;
  const { disappointingTo, delightingFrom } = defaultCuts([low, high]);
  const limit = disappointing ?? disappointingTo;
  return { usual: disappointingTo, disappointing: limit, delighting: Math.max(delightingFrom, limit + 1) };
}

function isOn({ low, high }: RatingDraft, value: string): boolean {
  const number = Number(value);
  return low === null || high === null || (Number.isInteger(number) && number >= low && number <= high);
}
