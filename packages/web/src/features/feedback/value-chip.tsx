import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { meaningOf } from './check-draft.ts';
import classes from './mapping.module.css';
import type { ColumnDraft } from './mapping-draft.ts';

export type Meaning = 'rating' | 'notUsed' | 'missing';

type Props = {
  column: ColumnDraft;
  value: string;
  count: number;
  onName: (value: string, meaning: Meaning) => void;
};

/** One value of the file with its count; its edge says what it means, a click changes that. */
export function ValueChip({ column, value, count, onName }: Props) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const meaning = meaningOf(column, value);
  const choices: Meaning[] = column.role === 'outcome' ? ['rating', 'missing'] : ['rating', 'notUsed', 'missing'];
  const label = t('mapping.valueLabel', { value, count, meaning: t(`mapping.meaning.${meaning}`) });

  return (
    <Menu withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes['chip']} data-meaning={meaning} title={label}>
          <span className={classes['value']}>{value}</span>
          <span className={classes['count']}>{format.number(count)}</span>
          <VisuallyHidden>{t('mapping.means', { meaning: t(`mapping.meaning.${meaning}`) })}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('mapping.meaningTitle', { value })}</Menu.Label>
        {choices.map((choice) => (
          <Menu.Item key={choice} onClick={() => onName(value, choice)} fw={choice === meaning ? 650 : 400}>
            {t(`mapping.meaningSet.${choice}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
