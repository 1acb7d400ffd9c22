import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { nextSorting, type Sorting } from './arrange-rows.ts';
import classes from './ranking.module.css';
import type { SortKey } from './sort-keys.ts';

export type SortProps = { sorting: Sorting; onSort: (sorting: Sorting) => void };

type Props = SortProps & { sort: SortKey; children?: ReactNode };

/** Head of a column: sorts by it, and explains it where there is something to explain. */
export function SortHead({ sort, sorting, onSort, children }: Props) {
  const { t } = useTranslation('insights');
  const active = sorting.sort === sort;
  const help = hasHelp(sort) ? t(`ranking.columnHelp.${sort}`) : null;
  const button = (
    <button
      type="button"
      className={classes['head']}
      data-active={active || undefined}
      onClick={() => onSort(nextSorting(sorting, sort))}
    >
      {children ?? t(`ranking.column.${sort}`)}
      <span aria-hidden>{active ? (sorting.descending ? '↓' : '↑') : ''}</span>
    </button>
  );

  return help ? (
    <Tooltip label={help} multiline w={300}>
      {button}
    </Tooltip>
  ) : (
    button
  );
}

const explained = ['rank', 'influence', 'factor', 'avoid', 'delight', 'penalty', 'reward'] as const;

function hasHelp(sort: SortKey): sort is (typeof explained)[number] {
  return (explained as readonly string[]).includes(sort);
}

/** For `aria-sort` of the column's head. */
export function ariaSort(sorting: Sorting, ...keys: SortKey[]): 'ascending' | 'descending' | 'none' {
  if (!keys.includes(sorting.sort)) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
}
