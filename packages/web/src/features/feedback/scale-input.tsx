import { Group, NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { scalePresets } from './suggest-scale.ts';

type Props = {
  column: { column: string; low: number | null; high: number | null };
  /** Of another scale, earlier cut points mean nothing. */
  onChange: (change: { low?: number | null; high?: number | null; cuts?: null }) => void;
};

/** The scale of a question: one of the usual ones, or two numbers. */
export function ScaleInput({ column, onChange }: Props) {
  const { t } = useTranslation('survey');
  const preset = scalePresets.find(([low, high]) => low === column.low && high === column.high);
  const choose = (value: string) => {
    if (value === 'own') return onChange({ low: column.low, high: null });
    const [low, high] = value.split('|').map(Number);
    onChange({ low: low ?? null, high: high ?? null, cuts: null });
  };

  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t('mapping.scaleOf', { column: column.column })}
        value={preset ? preset.join('|') : 'own'}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          ...scalePresets.map(([low, high]) => ({ value: `${low}|${high}`, label: `${low}–${high}` })),
          { value: 'own', label: t('mapping.scaleCustom') },
        ]}
      />
      {!preset && (
        <Group gap={4} mt={4} wrap="nowrap">
          <NumberInput
            size="xs"
            hideControls
            aria-label={`${t('mapping.scaleOf', { column: column.column })}: ${t('mapping.low')}`}
            placeholder={t('mapping.low')}
            value={column.low ?? ''}
            onChange={(value) => onChange({ low: typeof value === 'number' ? value : null })}
          />
          <NumberInput
            size="xs"
            hideControls
            aria-label={`${t('mapping.scaleOf', { column: column.column })}: ${t('mapping.high')}`}
            placeholder={t('mapping.high')}
            value={column.high ?? ''}
            onChange={(value) => onChange({ high: typeof value === 'number' ? value : null })}
          />
        </Group>
      )}
    </>
  );
}
