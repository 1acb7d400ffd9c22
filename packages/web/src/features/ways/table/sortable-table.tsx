import { Button, Center, Tooltip } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import classes from '../ways.module.css';
import { arrange, type Column, isNumber, nextSorting, type Sorting } from './columns.ts';

type Props<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
};

/** More rows at once make a page slow and nobody wiser. */
const rowsAtOnce = 100;

/** A table that sorts by any of its columns; long ones come in parts. */
export function SortableTable<Row>({ caption, columns, rows, keyOf, sorting, onSort }: Props<Row>) {
  const { t } = useTranslation('ways');
  const formats = formatsFor(useLanguage());
  const { compare } = useFormat();
  const [limit, setLimit] = useState(rowsAtOnce);
  const sorted = useMemo(() => arrange(rows, { columns, sorting, compare }), [rows, columns, sorting, compare]);
  const numbers = useMemo(
    () => new Set(columns.filter((column) => isNumber(column, rows)).map(({ key }) => key)),
    [columns, rows],
  );
  const classOf = ({ key }: Column<Row>) => (numbers.has(key) ? classes['number'] : undefined);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways can be scrolled by keyboard
    <section className={classes['wide']} aria-label={caption} tabIndex={0}>
      <table className={classes['table']} aria-label={caption}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)} aria-sort={ariaSort(sorting, column.key)}>
                <Head
                  label={column.label}
                  help={column.help}
                  arrow={sorting.sort === column.key ? (sorting.descending ? '↓' : '↑') : ''}
                  onClick={() => onSort(nextSorting(sorting, column.key, numbers.has(column.key)))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, limit).map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) => {
                const shown = column.show ? column.show(row) : column.value(row);
                return index === 0 ? (
                  <th key={column.key} scope="row">
                    {shown}
                  </th>
                ) : (
                  <td key={column.key} className={classOf(column)}>
                    {shown}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > limit && (
        <Center mt="sm">
          <Button variant="default" onClick={() => setLimit(limit + rowsAtOnce)}>
            {t('table.more', { shown: formats.count(limit), all: formats.count(sorted.length) })}
          </Button>
        </Center>
      )}
    </section>
  );
}

type HeadProps = { label: string; help: string | undefined; arrow: string; onClick: () => void };

function Head({ label, help, arrow, onClick }: HeadProps) {
  const button = (
    <button type="button" className={classes['head']} data-active={arrow !== '' || undefined} onClick={onClick}>
      {label} <span aria-hidden>{arrow}</span>
    </button>
  );
  return help ? (
    <Tooltip label={help} multiline w={280}>
      {button}
    </Tooltip>
  ) : (
    button
  );
}

function ariaSort({ sort, descending }: Sorting, key: string): 'ascending' | 'descending' | 'none' {
  if (sort !== key) return 'none';
  return descending ? 'descending' : 'ascending';
}
