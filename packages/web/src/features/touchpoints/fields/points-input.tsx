import { ActionIcon, Group, Input, NumberInput, Slider } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import classes from './fields.module.css';
import type { InputProps } from './input-props.ts';

/** A place on the zero line: drawn with the pointer, moved with the arrows, or typed exactly. */
export function PointsInput({ id, label, description, error, value, onChange }: InputProps<number | null>) {
  const { t } = useTranslation(['targets', 'insights']);
  const format = useFormat();

  return (
    <Input.Wrapper id={id} label={label} description={description} error={error}>
      <div className={classes['points']}>
        <div className={classes['line']} data-said={value !== null || undefined}>
          <Slider
            min={-100}
            max={100}
            step={1}
            startPointValue={0}
            size="sm"
            thumbSize={20}
            label={value === null ? null : (points) => format.signed(points, 0)}
            thumbLabel={t('input.slider', { label })}
            thumbValueText={(points) =>
              value === null ? t('none') : t('input.value', { points: format.signed(points, 0) })
            }
            marks={[{ value: -100 }, { value: 0 }, { value: 100 }]}
            value={value ?? 0}
            onChange={onChange}
          />
          <div className={classes['ends']}>
            <LevelMark level="disappointing" label={t('input.allDisappointed')} />
            <span>{t('input.zeroLine')}</span>
            <LevelMark level="delighting" label={t('input.allDelighted')} />
          </div>
        </div>
        <Group gap={4} wrap="nowrap">
          <NumberInput
            id={id}
            w={96}
            value={value ?? ''}
            min={-100}
            max={100}
            allowDecimal={false}
            placeholder={t('input.open')}
            error={error !== null}
            onChange={(typed) => onChange(typed === '' || Number.isNaN(Number(typed)) ? null : Number(typed))}
          />
          <ActionIcon
            variant="subtle"
            color="var(--ink-soft)"
            aria-label={t('input.clear')}
            disabled={value === null}
            onClick={() => onChange(null)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </div>
    </Input.Wrapper>
  );
}
